package io.helpdesk.dialect.wassist.simulation;

import io.helpdesk.api.simulation.Persona;
import io.helpdesk.api.simulation.Personas;
import io.helpdesk.api.simulation.SavePersona;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.QueryFields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who plays the customer (wassist 13.5). */
@Path("test-personas")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PersonasResource {

    private static final int LONGEST_NAME = 255;

    /** A persona. */
    public record PersonaJson(UUID id, String name, String description, UUID agentId, Instant createdAt) {}

    private record Wanted(UUID agent, SavePersona command) {}

    @Inject
    Personas personas;

    @Inject
    TriedAgent agents;

    @Inject
    CurrentCaller current;

    /** A bare list, newest first; of an agent that nobody has, an empty one. */
    @GET
    public List<PersonaJson> list(@Context UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        var agent = query.uuid("agent");
        query.refuseErrors();
        return personas.list(current.get(), agent.orElse(null)).stream()
                .map(PersonasResource::toJson)
                .toList();
    }

    @POST
    public Response create(WassistBody body) {
        var wanted = body.read(fields -> new Wanted(agents.read(current.get(), fields), read(fields)));
        var made = personas.create(current.get(), wanted.agent(), wanted.command());
        return Response.status(Response.Status.CREATED).entity(toJson(made)).build();
    }

    @GET
    @Path("{id}")
    public PersonaJson show(@PathParam("id") String id) {
        return toJson(personas.get(current.get(), Uuids.inPath(id)));
    }

    @PUT
    @Path("{id}")
    public PersonaJson replace(@PathParam("id") String id, WassistBody body) {
        var known = personas.get(current.get(), Uuids.inPath(id));
        return toJson(personas.update(current.get(), known.uuid(), body.read(PersonasResource::read)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        personas.delete(current.get(), Uuids.inPath(id));
    }

    private static SavePersona read(Fields fields) {
        return new SavePersona(
                fields.text("name", Text.required().upTo(LONGEST_NAME)).orElse(null),
                fields.text("description", Text.required().upTo(Personas.LONGEST_DESCRIPTION))
                        .orElse(null));
    }

    private static PersonaJson toJson(Persona persona) {
        return new PersonaJson(
                persona.uuid(), persona.name(), persona.description(), persona.agent(), persona.createdAt());
    }
}
