package io.helpdesk.web.frontdesk;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.HelpdeskException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All claims there are, in an order of their own: by mount, then by title. */
@ApplicationScoped
public class DialectClaims {

    @Inject
    @Any
    private Instance<DialectClaim> found;

    private List<DialectClaim> claims = List.of();

    @PostConstruct
    void open() {
        open(found);
    }

    void open(Iterable<DialectClaim> all) {
        var sorted = new ArrayList<DialectClaim>();
        all.forEach(sorted::add);
        sorted.sort(Comparator.comparing(DialectClaim::mount).thenComparing(DialectClaim::title));
        claims = List.copyOf(sorted);
    }

    public List<DialectClaim> all() {
        return claims;
    }

    /** The mount the path is under, if it is under one. */
    public Optional<String> mountOf(RawRequest request) {
        return claims.stream().map(DialectClaim::mount).filter(request::under).findFirst();
    }

    /** What the dialect whose mount the path is under lets a body have. */
    public OptionalLong bodyLimit(RawRequest request) {
        return claims.stream()
                .filter(dialect -> request.under(dialect.mount()))
                .map(dialect -> dialect.bodyLimit(request))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** Whose socket the request asks for, where there is one (RFC 6455 4.1). */
    public Optional<DialectClaim> handshake(RawRequest request) {
        return "websocket".equalsIgnoreCase(request.headers().apply("Upgrade"))
                ? claims.stream()
                        .filter(dialect -> dialect.sockets().contains(request.path()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The credential that the request shows, if the dialect whose mount the path is under knows it, so that a body is worth
     * waiting for. Throws what kept it from finding out.
     */
    public Optional<Credential> known(RawRequest request) {
        try {
            return claims.stream()
                    .filter(dialect -> request.under(dialect.mount()))
                    .flatMap(dialect -> dialect.known(request).stream())
                    .findFirst();
        } catch (HelpdeskException refusal) {
            // the dialect will meet it as well, and word it
            return Optional.empty();
        }
    }

    /** The strongest claim; of equally strong ones the first in order, whoever was loaded first. */
    public Optional<Claim> strongest(RawRequest request) {
        return claims.stream()
                .flatMap(dialect -> dialect.claim(request).stream())
                .reduce((one, other) -> other.strength().compareTo(one.strength()) > 0 ? other : one);
    }
}
