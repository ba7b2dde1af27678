package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.web.admission.Body;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Reads query and body before anybody asks who is calling: a body that cannot be read is refused first
 * (chatwoot-application 1.3), but only if it has arrived: nobody waits for the body of a caller who is not known
 * (docs/adr/0021-admission.md). Bodies of other types count as no parameters; multipart ones wait for {@link UploadsFilter}.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class ParamsFilter implements ContainerRequestFilter {

    private static final Set<String> JSON =
            Set.of("application/json", "text/x-json", "application/jsonrequest", "application/vnd.api+json");

    @Inject
    CurrentParams params;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        boolean json = JSON.contains(name);
        if (Body.of(request).isWithheld()) {
            // whoever sent it is refused for being nobody, before anybody asks for the parameters
            params.withhold();
            return;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        if (json && request.hasEntity()) {
            values = JsonValues.readBody(request.getEntityStream());
        } else if (name.equals(MediaType.APPLICATION_FORM_URLENCODED)) {
            byte[] form = request.getEntityStream().readAllBytes();
            BracketKeys.readForm(BracketKeys.text(form, form.length), values);
        }
        params.set(new ChatwootParams(withQuery(values, request), json));
    }

    /** The query wins over the body, key by key. */
    static ObjectNode withQuery(ObjectNode body, ContainerRequestContext request) throws IOException {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        BracketKeys.readForm(request.getUriInfo().getRequestUri().getRawQuery(), query);
        body.setAll(query);
        return body;
    }
}
