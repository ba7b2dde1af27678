package io.helpdesk.web.signin;

import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.ContainerUsers.Way;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.web.admission.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Signing in with a name and a password, in every dialect: by the one that somebody has here, else by the server's. */
@ApplicationScoped
public class PasswordSignIn {

    @Inject
    SignIns signIns;

    @Inject
    ContainerLogin container;

    @Inject
    Door door;

    /**
     * As {@link SignIns#withPassword}, behind the {@link Door}. Where the server is asked, it is about everybody whose password
     * is not one of ours: so nobody hears, from the answer or its pace, who has one here.
     */
    public OpenedSession open(HttpServletRequest request, String name, String password, NewSession wanted) {
        return door.signIn(name, password, () -> judged(request, name, password, wanted));
    }

    private OpenedSession judged(HttpServletRequest request, String name, String password, NewSession wanted) {
        try {
            return signIns.withPassword(name, password, wanted);
        } catch (Unauthenticated notOurs) {
            if (!container.open(Way.PASSWORD)) {
                throw notOurs;
            }
            return container.byPassword(request, name, password, wanted);
        }
    }
}
