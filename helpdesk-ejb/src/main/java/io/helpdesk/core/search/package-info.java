/**
 * Finds messages by a part of what they say. The index is fed from the event log, off the request's path, and can be made anew
 * from the messages (docs/adr/0035-message-search-off-the-path.md).
 */
package io.helpdesk.core.search;
