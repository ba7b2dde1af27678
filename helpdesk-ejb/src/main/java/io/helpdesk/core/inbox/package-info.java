/**
 * Inboxes, their members and their working week. What differs by kind of channel is asked of {@code
 * core.channeltype}.
 */
package io.helpdesk.core.inbox;
