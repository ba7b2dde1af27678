package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.number.Numbers;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The organisation's agents (wassist 8): its agent bots. */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AgentsResource {

    @Inject
    AgentBots agents;

    @Inject
    AgentReferences references;

    @Inject
    Numbers numbers;

    @Inject
    Inboxes inboxes;

    @Inject
    AgentMapper mapper;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    @GET
    public ResultsPage<AgentJson> list(@Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        var page = agents.page(current.get(), paging.request().withTotal());
        return paging.results(page, bots -> mapper.toJson(current.get(), bots), address, "agents/");
    }

    @POST
    public Response create(WassistBody body) {
        var known = references.of(current.get());
        return created(agents.create(current.get(), body.read(fields -> AgentFields.read(fields, null, known))));
    }

    @GET
    @Path("{id}")
    public AgentJson show(@PathParam("id") String id) {
        return toJson(stored(id));
    }

    /** Whatever is not given stays, here too: no key is needed (wassist 8.1). */
    @PUT
    @Path("{id}")
    public AgentJson replace(@PathParam("id") String id, WassistBody body) {
        return update(id, body);
    }

    @PATCH
    @Path("{id}")
    public AgentJson update(@PathParam("id") String id, WassistBody body) {
        var agent = stored(id);
        var known = references.of(current.get());
        var command = body.read(fields -> AgentFields.read(fields, agent, known));
        return toJson(agents.update(current.get(), agent.id(), command));
    }

    /** It stops at once; conversations and messages stay. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        agents.delete(current.get(), stored(id).id());
    }

    @POST
    @Path("{id}/duplicate")
    public Response duplicate(@PathParam("id") String id) {
        return created(agents.create(current.get(), AgentFields.copy(stored(id))));
    }

    /** As connecting it to the number. */
    @POST
    @Path("{id}/deploy")
    public AgentJson deploy(@PathParam("id") String id, WassistBody body) {
        var agent = stored(id);
        long number = numbers.named(current.get(), body).id();
        inboxes.setBot(current.get(), number, agent.id());
        return show(id);
    }

    /** One of those that are listed: what an agent of the whole installation is told is its operator's alone. */
    private AgentBot stored(String id) {
        var agent = agents.get(current.get(), Uuids.inPath(id));
        if (agent.accountId() == null) {
            throw WassistRefusal.notFound();
        }
        return agent;
    }

    private Response created(AgentBot bot) {
        return Response.status(Response.Status.CREATED).entity(toJson(bot)).build();
    }

    private AgentJson toJson(AgentBot bot) {
        return mapper.toJson(current.get(), List.of(bot)).get(0);
    }
}
