package io.helpdesk.web.survey;

import io.helpdesk.web.frontdesk.RawRequest;
import io.helpdesk.web.page.PageClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** The survey pages by the conversation. */
@ApplicationScoped
public class SurveyClaim extends PageClaim {

    static final String MOUNT = "/survey/responses";

    /** A form with a few thousand characters, each written out. */
    private static final long LONGEST_BODY = 65_536;

    @Override
    public OptionalLong bodyLimit(RawRequest request) {
        return OptionalLong.of(LONGEST_BODY);
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Surveys";
    }

    @Override
    public String document() {
        return "docs/dialects/chatwoot-client.md";
    }
}
