/**
 * Messages on the application API (chatwoot-application 4). {@code PushMessageJson} is also what events show.
 */
package io.helpdesk.dialect.chatwoot.application.message;
