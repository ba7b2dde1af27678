package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.web.multipart.Multipart;
import io.helpdesk.web.multipart.Part;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * Reads multipart bodies. They may be large, so unlike all others they wait until it is known who is calling: nobody else
 * gets to fill the disk.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class UploadsFilter implements ContainerRequestFilter {

    @Inject
    CurrentParams params;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!Multipart.is(type)) {
            return;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Part part : Multipart.read(request.getEntityStream(), type)) {
            BracketKeys.put(values, part.name(), value(part));
        }
        params.set(new ChatwootParams(ParamsFilter.withQuery(values, request), false));
    }

    private static JsonNode value(Part part) {
        return part.isFile()
                ? JsonNodeFactory.instance.pojoNode(new ChatwootFile(part.filename(), part.contentType(), part.file()))
                : JsonNodeFactory.instance.textNode(part.text());
    }
}
