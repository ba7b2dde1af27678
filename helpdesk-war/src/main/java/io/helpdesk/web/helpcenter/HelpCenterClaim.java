package io.helpdesk.web.helpcenter;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything under {@code /hc}; nothing at other paths. */
@ApplicationScoped
public class HelpCenterClaim implements DialectClaim {

    static final String MOUNT = "/hc";

    /** Nothing is sent to a page that is read. */
    private static final long LONGEST_BODY = 1024;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        return Optional.empty();
    }

    /** No body is worth waiting for. */
    @Override
    public Optional<Credential> known(RawRequest request) {
        return Optional.empty();
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
        return "Help centers";
    }

    @Override
    public String paths() {
        return "/hc/…";
    }

    @Override
    public String document() {
        return "docs/dialects/chatwoot-application-resources.md";
    }
}
