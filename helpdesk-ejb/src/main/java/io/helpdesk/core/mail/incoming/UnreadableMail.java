package io.helpdesk.core.mail.incoming;

/** A mail that is not taken in because of what it is; another time would not help. The message says why, for people. */
public class UnreadableMail extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableMail(String reason) {
        super(reason);
    }

    UnreadableMail(String reason, Throwable cause) {
        super(reason, cause);
    }
}
