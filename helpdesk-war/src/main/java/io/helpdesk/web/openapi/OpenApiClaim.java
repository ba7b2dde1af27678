package io.helpdesk.web.openapi;

import io.helpdesk.web.page.PageClaim;
import jakarta.enterprise.context.ApplicationScoped;

/** The documents, for programs. */
@ApplicationScoped
public class OpenApiClaim extends PageClaim {

    static final String MOUNT = "/openapi";

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "OpenAPI documents and collections of requests";
    }

    @Override
    public String document() {
        return "docs/openapi.md";
    }
}
