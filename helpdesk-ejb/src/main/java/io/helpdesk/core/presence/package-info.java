/** Who is there just now (docs/adr/0016-sockets.md). */
package io.helpdesk.core.presence;
