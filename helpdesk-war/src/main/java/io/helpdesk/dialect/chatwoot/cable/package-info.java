/** Live updates in ActionCable's protocol, at {@code /cable} (chatwoot-events 5 and 6, docs/live.md). */
package io.helpdesk.dialect.chatwoot.cable;
