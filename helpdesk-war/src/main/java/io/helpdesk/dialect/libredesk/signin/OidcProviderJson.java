package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.api.oidc.OidcProvider;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A provider as administrators see it (libredesk-desk 5.6). */
public record OidcProviderJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        boolean enabled,
        String clientId,
        String clientSecret,
        String provider,
        String providerUrl,
        String logoUrl,
        String redirectUri) {

    /** In the place of a secret. */
    static final String MASK = "\u2022".repeat(10);

    private static final Map<OidcProvider.Kind, String> NAMES = Map.of(
            OidcProvider.Kind.GOOGLE, "Google",
            OidcProvider.Kind.MICROSOFT, "Microsoft",
            OidcProvider.Kind.CUSTOM, "Custom");

    /** @param redirectUri where browsers come back */
    static OidcProviderJson of(OidcProvider it, String redirectUri) {
        return new OidcProviderJson(
                it.id(),
                it.createdAt(),
                it.updatedAt(),
                it.name(),
                it.enabled(),
                it.clientId(),
                MASK,
                NAMES.get(it.kind()),
                it.issuer(),
                it.logoUrl(),
                redirectUri);
    }

    /** What whoever comes is told of it, keys in alphabetical order (libredesk-desk 2.1). */
    public static Map<String, Object> offered(OidcProvider it, String redirectUri) {
        return new TreeMap<>(Map.of(
                "client_id", it.clientId(),
                "enabled", it.enabled(),
                "id", it.id(),
                "logo_url", it.logoUrl(),
                "name", it.name(),
                "provider", NAMES.get(it.kind()),
                "provider_url", it.issuer(),
                "redirect_uri", redirectUri));
    }

    static Optional<OidcProvider.Kind> kind(String name) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
