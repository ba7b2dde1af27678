/**
 * Messages, which need their conversation as it needs them. Posting writes them, and tells the conversation what
 * arrived.
 */
package io.helpdesk.core.conversation.message;
