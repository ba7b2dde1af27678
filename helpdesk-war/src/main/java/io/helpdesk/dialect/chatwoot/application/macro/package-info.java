/** Macros in Chatwoot's words: kept, shown and carried out (chatwoot-desk 5). */
package io.helpdesk.dialect.chatwoot.application.macro;
