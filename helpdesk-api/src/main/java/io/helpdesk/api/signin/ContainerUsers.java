package io.helpdesk.api.signin;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Unauthenticated;
import java.util.Set;

/** People whom the server around us has authenticated. Only who asks the server itself may call it. */
public interface ContainerUsers {

    /** How the server comes to know them; the operator opens each. */
    enum Way {
        /** By a user name and a password that were typed into our own forms. */
        PASSWORD,
        /** By what it does with a browser: certificates, tickets, providers elsewhere. */
        BROWSER,
        /** By what a call shows, such as a token of its own. */
        CALL
    }

    /** Whether the operator has opened this way. */
    boolean open(Way way);

    /** The groups that mean anything here, as the server names them. */
    Set<String> groups();

    /** Whether the directory behind the server is there, as far as the operator has said where it is. */
    boolean directoryAnswers();

    /**
     * Opens a session.
     *
     * @throws Unauthenticated {@code "container"} if they are nobody here, and not to be made somebody
     * @throws Forbidden as {@link SignIns#withPassword}, but for {@code "unconfirmed"}
     */
    OpenedSession signIn(Credential.ContainerPrincipal principal, NewSession session);
}
