/**
 * Conversations: opening, finding and changing them. {@link io.helpdesk.api.conversation.Condition} is the language in
 * which lists, filters and the live feed ask.
 */
package io.helpdesk.api.conversation;
