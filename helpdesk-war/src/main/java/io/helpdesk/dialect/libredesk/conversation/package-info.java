/**
 * Conversations: create, lists, state and assignment (libredesk 6 to 10). {@code ConversationMapper} makes both forms, the
 * listed and the whole.
 */
package io.helpdesk.dialect.libredesk.conversation;
