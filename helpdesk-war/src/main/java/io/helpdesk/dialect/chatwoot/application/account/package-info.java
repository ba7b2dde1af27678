/** The account itself and what was done in it (chatwoot-desk 2.2, 7.5). */
package io.helpdesk.dialect.chatwoot.application.account;
