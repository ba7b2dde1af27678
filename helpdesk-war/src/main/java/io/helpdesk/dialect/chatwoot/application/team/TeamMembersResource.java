package io.helpdesk.dialect.chatwoot.application.team;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.dialect.chatwoot.application.UserIds;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.Set;
import java.util.function.Function;

/** Who is in a team (chatwoot-resources 8). */
@Path("accounts/{account}/teams/{team}/team_members")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class TeamMembersResource {

    @Inject
    Teams teams;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @PathParam("team")
    PathId team;

    @GET
    public List<AgentJson> list() {
        return shown(teams.members(current.get(), team.value()));
    }

    /** @return only those who were not in the team before */
    @POST
    public List<AgentJson> add() {
        return shown(withUsers(users -> teams.addMembers(current.get(), team.value(), users)));
    }

    @PATCH
    public List<AgentJson> replace() {
        return shown(withUsers(users -> teams.replaceMembers(current.get(), team.value(), users)));
    }

    @PUT
    public List<AgentJson> replaceToo() {
        return replace();
    }

    @DELETE
    public Response remove() {
        return withUsers(users -> {
            teams.removeMembers(current.get(), team.value(), users);
            return Answers.empty();
        });
    }

    /** A stranger among the users is refused with 401 here. */
    private <T> T withUsers(Function<Set<Long>, T> change) {
        teams.get(current.get(), team.value());
        Administrators.only(current.get());
        try {
            return change.apply(UserIds.of(params.get()));
        } catch (Invalid stranger) {
            throw new ChatwootRefusal(401, new ErrorJson("Invalid User IDs"));
        }
    }

    private static List<AgentJson> shown(List<Agent> agents) {
        return agents.stream().map(AgentJson::of).toList();
    }
}
