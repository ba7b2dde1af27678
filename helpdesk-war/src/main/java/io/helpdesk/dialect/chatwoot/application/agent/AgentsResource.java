package io.helpdesk.dialect.chatwoot.application.agent;

import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.agent.SaveAgent;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
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
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The people of the account (chatwoot-resources 7). An unknown agent is not found before anybody's role is looked at. */
@Path("accounts/{account}/agents")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AgentsResource {

    @Inject
    Agents agents;

    @Inject
    UserPasswords passwords;

    @Inject
    PublicAddress address;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<AgentJson> list() {
        return agents.list(current.get()).stream().map(AgentJson::of).toList();
    }

    @POST
    public AgentJson create() {
        Administrators.only(current.get());
        var sent = params.get().wrapped("agent");
        try {
            var agent = agents.create(
                    current.get(), command(sent, sent.text("email").orElse(null)));
            passwords.invite(current.get(), agent.id(), address.base() + "/sign-in/password");
            return AgentJson.of(agent);
        } catch (Conflict memberAlready) {
            throw new ChatwootRefusal(
                    422, new ErrorJson.RecordInvalid("User has already been taken", List.of("user_id")));
        }
    }

    @PATCH
    @Path("{agent}")
    public AgentJson update(@PathParam("agent") PathId agent) {
        agents.get(current.get(), agent.value());
        Administrators.only(current.get());
        return AgentJson.of(
                agents.update(current.get(), agent.value(), command(params.get().wrapped("agent"), null)));
    }

    @PUT
    @Path("{agent}")
    public AgentJson replace(@PathParam("agent") PathId agent) {
        return update(agent);
    }

    @DELETE
    @Path("{agent}")
    public Response remove(@PathParam("agent") PathId agent) {
        agents.get(current.get(), agent.value());
        agents.remove(current.get(), agent.value());
        return Answers.empty();
    }

    /** Addresses that are no addresses, and those of members, are passed over (chatwoot-resources 7). */
    @POST
    @Path("bulk_create")
    public Response createMany() {
        agents.createAll(
                Administrators.only(current.get()),
                params.get().texts("emails").stream()
                        .map(email -> new SaveAgent(
                                email.substring(0, Math.max(0, email.indexOf('@'))),
                                email,
                                Role.AGENT,
                                Availability.OFFLINE,
                                Boolean.FALSE))
                        .toList());
        return Answers.empty();
    }

    private static SaveAgent command(ChatwootParams sent, String email) {
        return new SaveAgent(
                sent.text("name").orElse(null),
                email,
                ChatwootCodes.constant(Role.class, sent, "role").orElse(null),
                ChatwootCodes.constant(Availability.class, sent, "availability").orElse(null),
                sent.flag("auto_offline").orElse(null));
    }
}
