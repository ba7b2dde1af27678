package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.label.Labels;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The tags conversations can be given, by name (libredesk-resources 6). */
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TagsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Labels labels;

    @GET
    public Envelope<List<TagJson>> list() {
        return Envelope.success(labels.list(current.get()).stream()
                .map(label -> new TagJson(label.id(), label.createdAt(), label.updatedAt(), label.title()))
                .toList());
    }
}
