/**
 * Conversations on the application API (chatwoot-application 2, 3, 5). Reads params, calls the services, shapes the
 * answers.
 */
package io.helpdesk.dialect.chatwoot.application.conversation;
