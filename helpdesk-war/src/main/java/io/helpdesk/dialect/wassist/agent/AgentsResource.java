package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
        var created = agents.create(current.get(), body.read(NewAgent::read));
        return Response.status(Response.Status.CREATED).entity(toJson(created)).build();
    }

    @GET
    @Path("{id}")
    public AgentJson show(@PathParam("id") String id) {
        return toJson(agents.get(current.get(), Uuids.inPath(id)));
    }

    private AgentJson toJson(AgentBot bot) {
        return mapper.toJson(current.get(), List.of(bot)).get(0);
    }
}
