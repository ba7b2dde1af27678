package io.helpdesk.dialect.chatwoot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Paths may end in {@code .json} or in slashes; neither means anything (chatwoot-application 0.1). */
@Provider
@PreMatching
public class JsonSuffix implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        String plain = path.replaceFirst("/+$", "");
        if (plain.endsWith(".json")) {
            plain = plain.substring(0, plain.length() - ".json".length());
        }
        if (!plain.equals(path)) {
            request.setRequestUri(
                    uri.getBaseUri(),
                    uri.getRequestUriBuilder().replacePath(plain).build());
        }
    }
}
