package io.helpdesk.core.mail;

import io.helpdesk.api.inbox.MailServers.Problem;

/** A mail server cannot be used. The message is for people: what the server said, or what prevented it. */
public class MailUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final boolean temporary;

    /** @param problem what it is, whoever said it */
    public MailUnreachable(Problem problem, String reason, boolean temporary, Throwable cause) {
        super(reason, cause);
        this.problem = problem;
        this.temporary = temporary;
    }

    /** @param temporary whether it may work later without anybody doing something about it */
    public MailUnreachable(String reason, boolean temporary, Throwable cause) {
        this(cause == null ? Problem.OTHER : ServerWords.problem(cause), reason, temporary, cause);
    }

    public Problem problem() {
        return problem;
    }

    public boolean temporary() {
        return temporary;
    }
}
