/**
 * Messages of a conversation: posting, finding, and how far each has come. What a channel reports about one is in
 * {@code api.channel}.
 */
package io.helpdesk.api.message;
