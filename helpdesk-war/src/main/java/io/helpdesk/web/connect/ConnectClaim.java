package io.helpdesk.web.connect;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything under {@code /connect-number}; nothing at other paths. */
@ApplicationScoped
public class ConnectClaim implements DialectClaim {

    public static final String MOUNT = "/connect-number";

    /** A form with a few short fields and a token. */
    private static final long LONGEST_BODY = 16_384;

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
        return "Connecting a number";
    }

    @Override
    public String paths() {
        return MOUNT + "/\u2026";
    }

    @Override
    public String document() {
        return "docs/dialects/wassist.md";
    }
}
