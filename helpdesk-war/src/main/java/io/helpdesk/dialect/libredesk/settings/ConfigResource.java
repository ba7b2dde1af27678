package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.api.account.AccountProfiles;
import io.helpdesk.api.oidc.OidcProviders;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.WithoutKey;
import io.helpdesk.dialect.libredesk.signin.OidcAddresses;
import io.helpdesk.dialect.libredesk.signin.OidcProviderJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;

/** What a console is told before anybody has signed in (libredesk-desk 2.1). */
@Path("config")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConfigResource {

    @Inject
    AccountProfiles profiles;

    @Inject
    OidcProviders providers;

    @Inject
    OidcAddresses addresses;

    @GET
    @WithoutKey
    public Envelope<Map<String, Object>> get() {
        var profile = profiles.ofOnlyOne();
        return Envelope.success(new TreeMap<>(Map.of(
                "app.favicon_url", profile.faviconUrl(),
                "app.lang", profile.language(),
                "app.logo_url", profile.logoUrl(),
                "app.site_name", profile.name(),
                "app.sso_providers",
                        providers.ofOnlyAccount().stream()
                                .map(provider -> OidcProviderJson.offered(provider, addresses.finish(provider.id())))
                                .toList())));
    }
}
