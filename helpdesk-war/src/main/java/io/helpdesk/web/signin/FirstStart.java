package io.helpdesk.web.signin;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.signin.FirstAdministrator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Lets the first administrator in, where {@code helpdesk.admin.email} says who that is. Without a password the log has a link that
 * is good for once.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    private Settings settings;

    @Inject
    private FirstAdministrator administrator;

    @PostConstruct
    void start() {
        var email = settings.text(Setting.ADMIN_EMAIL);
        // the demo's desk has administrators of its own
        if (email.isEmpty() || settings.flag(Setting.DEMO)) {
            return;
        }
        try {
            administrator
                    .begin(
                            Caller.system(0, "Start"),
                            settings.text(Setting.ADMIN_ACCOUNT).orElseThrow(),
                            email.get(),
                            settings.text(Setting.ADMIN_PASSWORD).orElse(null))
                    .ifPresent(begun -> LOG.info(words(email.get(), begun)));
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            throw new IllegalStateException(
                    first.field().equals("password")
                            ? "helpdesk.admin.password must have at least six characters, with an upper-case and a "
                                    + "lower-case letter, a digit and another character"
                            : "helpdesk.admin.email is no address: " + email.get());
        }
    }

    private String words(String email, FirstAdministrator.Begun begun) {
        var base = settings.text(Setting.PUBLIC_URL)
                .map(url -> url.replaceFirst("/+$", ""))
                .orElse("");
        var where = base.isEmpty() ? ", below the address of this application" : "";
        return begun.link() == null
                ? "The first administrator signs in at " + base + "/sign-in" + where + ", as " + email
                : "The first administrator, " + email + ", sets a password within seven days, once, at " + base
                        + "/sign-in/password?token=" + begun.link() + where;
    }
}
