/**
 * Where contacts answer how it was, in a form that needs no script: at {@code /survey/responses/} and the conversation's UUID, and at
 * {@code /csat/} and that of the message that asks (chatwoot-client 2.1, libredesk-resources 14).
 */
package io.helpdesk.web.survey;
