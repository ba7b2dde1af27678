/** The event log, told to whoever listens on this node (docs/adr/0013-live-feed.md). */
package io.helpdesk.core.live;
