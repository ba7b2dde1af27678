package io.helpdesk.api.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;

/**
 * The mail server of an account's notifications, for who has {@link io.helpdesk.api.caller.Permission#NOTIFICATION_SETTINGS_WRITE}. It
 * is kept, and nothing is sent by it: mails to contacts go by their inbox's own server, and all others by the mail session of
 * the application server.
 */
public interface NotificationMail {

    /** As it was saved, its password included. */
    NotificationMailServer own(Caller caller);

    /**
     * Overwrites all of it.
     *
     * @param keepsPassword whether the password stays as it is, whatever the server's says
     * @throws Invalid {@code "notification_mail"}: {@code address} REQUIRED or MALFORMED, {@code port}, {@code max_conns} or
     *     {@code max_msg_retries} TOO_SMALL or TOO_BIG, texts TOO_LONG
     */
    void save(Caller caller, NotificationMailServer server, boolean keepsPassword);
}
