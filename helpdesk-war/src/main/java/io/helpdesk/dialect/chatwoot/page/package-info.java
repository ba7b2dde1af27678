/** Addresses of the dashboard's pages that stand in links, where no dashboard is served (chatwoot-desk 1.4). */
package io.helpdesk.dialect.chatwoot.page;
