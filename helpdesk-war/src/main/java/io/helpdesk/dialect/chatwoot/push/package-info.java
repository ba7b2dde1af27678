/** What is pushed to clients of this wire: payloads of sockets, streams and webhooks (chatwoot-events 2). */
package io.helpdesk.dialect.chatwoot.push;
