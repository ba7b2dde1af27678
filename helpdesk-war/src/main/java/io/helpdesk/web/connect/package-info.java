/**
 * Where somebody who was invited connects a WhatsApp number, in a form that needs no script: at {@code /connect-number/}, the
 * invitation's id and its token ({@link io.helpdesk.api.inbox.InboxLinks}).
 */
package io.helpdesk.web.connect;
