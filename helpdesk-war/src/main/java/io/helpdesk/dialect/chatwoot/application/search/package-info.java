/** One word looked for in conversations, messages and contacts (chatwoot-resources 14, chatwoot-desk 4.1). */
package io.helpdesk.dialect.chatwoot.application.search;
