/** Live updates for the console, at {@code /ws} (libredesk-desk 4, docs/live.md). */
package io.helpdesk.dialect.libredesk.socket;
