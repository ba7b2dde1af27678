package io.helpdesk.web.connect;

import io.helpdesk.web.page.PageClaim;
import jakarta.enterprise.context.ApplicationScoped;

/** The page for connecting a number. */
@ApplicationScoped
public class ConnectClaim extends PageClaim {

    public static final String MOUNT = "/connect-number";

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Connecting a number";
    }

    @Override
    public String document() {
        return "docs/dialects/wassist.md";
    }
}
