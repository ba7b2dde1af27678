package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.imports.Imports;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;

/** Tags of a table (libredesk-desk 5.1): all of them are made, or refused, when the answer comes. */
@Path("tags/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class TagImportResource {

    @Inject
    CurrentCaller current;

    @Inject
    Imports imports;

    @POST
    @Needs(Permission.LABEL_WRITE)
    public Envelope<Boolean> run(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body)
            throws IOException {
        var table = ImportForm.read(contentType, body, "name");
        imports.labels(
                current.get(),
                IntStream.range(0, table.size())
                        .mapToObj(row -> table.value(row, "name"))
                        .toList());
        return Envelope.done();
    }

    @GET
    @Path("status")
    @Needs(Permission.LABEL_WRITE)
    public Envelope<ImportJson> status() {
        try {
            return Envelope.success(ImportJson.of(imports.lastOfLabels(current.get())));
        } catch (NotFound never) {
            throw LibredeskRefusal.notFound("Import not found");
        }
    }
}
