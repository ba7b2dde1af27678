/** A visitor's own record and the inbox it belongs to (chatwoot-client 1). The path is the credential. */
package io.helpdesk.dialect.chatwoot.client.contact;
