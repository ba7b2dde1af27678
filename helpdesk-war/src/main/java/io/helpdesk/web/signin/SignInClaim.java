package io.helpdesk.web.signin;

import io.helpdesk.web.page.PageClaim;
import jakarta.enterprise.context.ApplicationScoped;

/** The pages for signing in. */
@ApplicationScoped
public class SignInClaim extends PageClaim {

    static final String MOUNT = "/sign-in";

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Signing in";
    }

    @Override
    public String paths() {
        return MOUNT;
    }

    @Override
    public String document() {
        return "docs/login.md";
    }
}
