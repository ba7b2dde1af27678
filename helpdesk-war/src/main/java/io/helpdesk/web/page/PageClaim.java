package io.helpdesk.web.page;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything under one path, for whoever comes; nothing at other paths. */
public abstract class PageClaim implements DialectClaim {

    /** A form with a few short fields. */
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
    public String paths() {
        return mount() + "/\u2026";
    }
}
