package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.api.account.User;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.dialect.chatwoot.CurrentSession;
import io.helpdesk.dialect.chatwoot.application.profile.ProfileJson;
import io.helpdesk.web.admission.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;

/** What sessions of this wire are, and how one that was opened is answered (chatwoot-desk 1.3). */
@ApplicationScoped
class NewSessions {

    /** Two months. */
    private static final Duration LIFETIME = Duration.ofDays(60);

    @Inject
    Users users;

    @Inject
    CurrentSession current;

    @Inject
    ClientAddress client;

    NewSession wanted(HttpServletRequest request) {
        return NewSession.anywhere(LIFETIME, client.get(), Objects.toString(request.getHeader("User-Agent"), ""));
    }

    /** Has the answer carry the session. */
    SignedInJson begin(OpenedSession opened) {
        current.set(opened.session(), opened.token());
        return new SignedInJson(ProfileJson.of(user(opened), opened.token()));
    }

    private User user(OpenedSession opened) {
        return users.self(opened.session().owner());
    }
}
