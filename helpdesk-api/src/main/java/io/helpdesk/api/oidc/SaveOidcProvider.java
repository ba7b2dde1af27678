package io.helpdesk.api.oidc;

/**
 * What a provider is to be, as a whole.
 *
 * @param clientSecret null to leave the one there is
 */
public record SaveOidcProvider(
        String name,
        boolean enabled,
        OidcProvider.Kind kind,
        String issuer,
        String clientId,
        String clientSecret,
        String logoUrl) {

    @Override
    public String toString() {
        return "SaveOidcProvider[" + name + ", " + issuer + "]";
    }
}
