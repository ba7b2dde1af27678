/** What Chatwoot's API says about itself. */
package io.helpdesk.dialect.chatwoot.installation;
