package io.helpdesk.web.openapi;

import io.helpdesk.web.page.PageClaim;
import jakarta.enterprise.context.ApplicationScoped;

/** The page that shows the documents. */
@ApplicationScoped
public class DocsClaim extends PageClaim {

    static final String MOUNT = "/docs";

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "The same documents to read and to try";
    }

    @Override
    public String document() {
        return "docs/openapi.md";
    }
}
