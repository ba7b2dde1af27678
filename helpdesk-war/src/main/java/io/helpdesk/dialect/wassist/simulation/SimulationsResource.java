package io.helpdesk.dialect.wassist.simulation;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.simulation.Simulation;
import io.helpdesk.api.simulation.Simulations;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Test chats with an agent (wassist 13.5). */
@Path("simulations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SimulationsResource {

    /** One among many: what was said in it is shown with one alone. */
    public record ListedJson(
            UUID id, UUID agentId, String agentName, String title, Instant createdAt, boolean isProcessing) {}

    /** @param title null while nothing was said */
    public record SimulationJson(
            UUID id,
            UUID agentId,
            String agentName,
            String title,
            List<ChatMessageJson> messages,
            Instant createdAt,
            boolean isProcessing) {}

    @Inject
    Simulations simulations;

    @Inject
    ChatMessages chats;

    @Inject
    TriedAgent agents;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    /** Newest first. */
    @GET
    public ResultsPage<ListedJson> list(@Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        return paging.results(
                simulations.list(current.get(), paging.request().withTotal()),
                page -> page.stream().map(SimulationsResource::listed).toList(),
                address,
                "simulations/");
    }

    @POST
    public Response create(WassistBody body) {
        var agent = body.read(fields -> agents.read(current.get(), fields));
        return Response.status(Response.Status.CREATED)
                .entity(toJson(simulations.start(current.get(), agent), List.of()))
                .build();
    }

    @GET
    @Path("{id}")
    public SimulationJson show(@PathParam("id") String id) {
        return toJson(simulations.get(current.get(), Uuids.inPath(id)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        simulations.delete(current.get(), Uuids.inPath(id));
    }

    /** A bare list, oldest first. */
    @GET
    @Path("{id}/messages")
    public List<ChatMessageJson> messages(@PathParam("id") String id) {
        var it = simulations.get(current.get(), Uuids.inPath(id));
        return chats.of(current.get(), it.conversationId()).messages();
    }

    /** With what was sent alone; the answer is polled for. */
    @POST
    @Path("{id}/messages")
    public SimulationJson send(@PathParam("id") String id, WassistBody body) {
        var it = simulations.get(current.get(), Uuids.inPath(id));
        var text = body.read(SimulationsResource::text);
        try {
            var sent = simulations.say(current.get(), it.uuid(), text);
            return toJson(simulations.get(current.get(), it.uuid()), List.of(chats.of(current.get(), sent)));
        } catch (Invalid refused) {
            throw WassistRefusal.business(400, "The message could not be sent", "send_failed");
        }
    }

    @POST
    @Path("{id}/reset")
    public SimulationJson reset(@PathParam("id") String id) {
        return toJson(simulations.reset(current.get(), Uuids.inPath(id)));
    }

    @POST
    @Path("{id}/cancel-support-routing")
    public SimulationJson endHandoff(@PathParam("id") String id) {
        return toJson(simulations.endHandoff(current.get(), Uuids.inPath(id)));
    }

    private static String text(Fields fields) {
        fields.choice("messageType", true, List.of("text"));
        return fields.object("content", true, content -> content.text("body", Text.required()))
                .flatMap(text -> text)
                .orElse(null);
    }

    private SimulationJson toJson(Simulation simulation) {
        return toJson(
                simulation, chats.of(current.get(), simulation.conversationId()).messages());
    }

    private static ListedJson listed(Simulation it) {
        return new ListedJson(it.uuid(), it.agent(), it.agentName(), it.title(), it.createdAt(), it.thinking());
    }

    private static SimulationJson toJson(Simulation it, List<ChatMessageJson> messages) {
        return new SimulationJson(
                it.uuid(), it.agent(), it.agentName(), it.title(), messages, it.createdAt(), it.thinking());
    }
}
