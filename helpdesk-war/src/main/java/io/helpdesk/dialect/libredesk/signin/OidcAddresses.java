package io.helpdesk.dialect.libredesk.signin;

import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where browsers come back from a provider: at our own address, which no part of the request beside its door says. */
@RequestScoped
public class OidcAddresses {

    @Inject
    PublicAddress address;

    public String finish(long provider) {
        return address.base() + address.mount() + "/api/v1/oidc/" + provider + "/finish";
    }

    URI callback(long provider) {
        return URI.create(finish(provider));
    }

    /** An answer that sends a browser on, and tells neither caches nor the next page what it was. */
    static Response.ResponseBuilder moved(String to) {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
