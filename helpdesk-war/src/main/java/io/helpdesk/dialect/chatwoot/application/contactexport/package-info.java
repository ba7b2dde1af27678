/** Tables of contacts to be taken away (chatwoot-resources 1.3). */
package io.helpdesk.dialect.chatwoot.application.contactexport;
