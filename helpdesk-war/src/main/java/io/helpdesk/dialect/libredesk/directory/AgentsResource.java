package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.dialect.libredesk.ApiKeys;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** The agents (libredesk-resources 2). */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AgentsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Agents agents;

    @Inject
    OwnAgent own;

    @GET
    @Needs(Permission.ADMINISTER)
    public Envelope<List<CompactAgentJson>> list() {
        return Envelope.success(newestFirst());
    }

    @GET
    @Path("compact")
    public Envelope<List<CompactAgentJson>> compact() {
        return Envelope.success(newestFirst());
    }

    /** The calling agent, with the key that was shown. */
    @GET
    @Path("me")
    public Envelope<AgentJson> me(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String key = ApiKeys.read(authorization).map(Credential.KeyPair::key).orElse(null);
        return Envelope.success(own.show(current.get(), key));
    }

    private List<CompactAgentJson> newestFirst() {
        return agents.list(current.get()).stream()
                .sorted(Comparator.comparing(Agent::updatedAt)
                        .thenComparing(Agent::id)
                        .reversed())
                .map(AgentMapper::toCompactJson)
                .toList();
    }
}
