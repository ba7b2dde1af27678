/** Live updates of this wire: the event stream, an addition of ours (docs/live.md). */
package io.helpdesk.dialect.chatwoot.live;
