/** What would be done by itself, as administrators define it: kept and not obeyed yet (chatwoot-desk 6, 7.4). */
package io.helpdesk.dialect.chatwoot.application.automation;
