package io.helpdesk.core.mail;

/** A mail server cannot be used. The message is for people: what the server said, or what prevented it. */
public class MailUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    /** @param temporary whether it may work later without anybody doing something about it */
    public MailUnreachable(String reason, boolean temporary, Throwable cause) {
        super(reason, cause);
        this.temporary = temporary;
    }

    public boolean temporary() {
        return temporary;
    }
}
