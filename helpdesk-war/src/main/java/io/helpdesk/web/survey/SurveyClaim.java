package io.helpdesk.web.survey;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** The survey pages by the conversation. */
@ApplicationScoped
public class SurveyClaim implements DialectClaim {

    static final String MOUNT = "/survey/responses";

    /** A form with a few thousand characters, each written out. */
    static final long LONGEST_BODY = 65_536;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        return Optional.empty();
    }

    /** Forms are for whoever comes. */
    @Override
    public Optional<Credential> known(RawRequest request) {
        return Optional.of(new Credential.Nothing());
    }

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
    public String paths() {
        return MOUNT + "/\u2026";
    }

    @Override
    public String document() {
        return "docs/dialects/chatwoot-client.md";
    }
}
