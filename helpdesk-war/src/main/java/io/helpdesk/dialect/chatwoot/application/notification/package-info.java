/** What agents are told of, in the words of Chatwoot (chatwoot-desk 3). */
package io.helpdesk.dialect.chatwoot.application.notification;
