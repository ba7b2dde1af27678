/** How people sign in on this wire and come to passwords (chatwoot-desk 1), outside of all accounts. */
package io.helpdesk.dialect.chatwoot.signin;
