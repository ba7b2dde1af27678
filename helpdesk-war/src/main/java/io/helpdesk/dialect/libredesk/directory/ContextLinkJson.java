package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.contextlink.ContextLink;
import java.time.Instant;

/** A link beside conversations (libredesk-resources 16); its secret is never shown. */
public record ContextLinkJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String urlTemplate,
        String secret,
        int tokenExpirySeconds,
        boolean isActive) {

    /** What stands for a secret: ten bullets. */
    static final String MASK = "\u2022".repeat(10);

    /** Masked if there is one. */
    static ContextLinkJson shown(ContextLink link) {
        return of(link, link.secured() ? MASK : "");
    }

    /** Masked whether or not there is one. */
    static ContextLinkJson written(ContextLink link) {
        return of(link, MASK);
    }

    /** For agents, who are not told whether there is one. */
    static ContextLinkJson active(ContextLink link) {
        return of(link, "");
    }

    private static ContextLinkJson of(ContextLink link, String secret) {
        return new ContextLinkJson(
                link.id(),
                link.createdAt(),
                link.updatedAt(),
                link.name(),
                link.urlTemplate(),
                secret,
                link.tokenSeconds(),
                link.active());
    }
}
