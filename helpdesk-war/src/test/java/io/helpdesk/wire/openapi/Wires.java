package io.helpdesk.wire.openapi;

import io.helpdesk.dialect.chatwoot.ChatwootClaim;
import io.helpdesk.dialect.libredesk.LibredeskClaim;
import io.helpdesk.dialect.wassist.WassistClaim;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import java.util.List;
import java.util.Optional;

/** Which wire a request goes to: as the front desk decides it, by the dialects' own claims. */
final class Wires {

    /** In the order in which the front desk asks them. */
    private static final List<DialectClaim> CLAIMS =
            List.of(new ChatwootClaim(), new LibredeskClaim(), new WassistClaim());

    private Wires() {}

    /** The path with the mount in front; empty where the request is no dialect's. */
    static Optional<String> mounted(RawRequest request) {
        if (CLAIMS.stream().anyMatch(claim -> request.under(claim.mount()))) {
            return Optional.of(request.path());
        }
        return CLAIMS.stream()
                .flatMap(dialect -> dialect.claim(request).stream())
                .reduce((one, other) -> other.strength().compareTo(one.strength()) > 0 ? other : one)
                .map(Claim::path);
    }
}
