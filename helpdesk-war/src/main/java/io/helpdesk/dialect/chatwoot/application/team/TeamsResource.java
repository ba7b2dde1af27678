package io.helpdesk.dialect.chatwoot.application.team;

import io.helpdesk.api.team.SaveTeam;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.TeamJson;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
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
import java.util.Optional;

/** Teams (chatwoot-resources 8). */
@Path("accounts/{account}/teams")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class TeamsResource {

    @Inject
    Teams teams;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<TeamJson> list() {
        return teams.list(current.get()).stream().map(this::shown).toList();
    }

    @GET
    @Path("{team}")
    public TeamJson show(@PathParam("team") PathId team) {
        return shown(teams.get(current.get(), team.value()));
    }

    @POST
    public TeamJson create() {
        return shown(teams.create(current.get(), command()));
    }

    @PATCH
    @Path("{team}")
    public TeamJson update(@PathParam("team") PathId team) {
        teams.get(current.get(), team.value());
        return shown(teams.update(current.get(), team.value(), command()));
    }

    @PUT
    @Path("{team}")
    public TeamJson replace(@PathParam("team") PathId team) {
        return update(team);
    }

    @DELETE
    @Path("{team}")
    public Response delete(@PathParam("team") PathId team) {
        teams.get(current.get(), team.value());
        teams.delete(current.get(), team.value());
        return Answers.empty();
    }

    private SaveTeam command() {
        Administrators.only(current.get());
        var sent = params.get().wrapped("team");
        return new SaveTeam(
                sent.text("name").orElse(null),
                sent.text("description").map(Optional::of).orElse(null),
                sent.flag("allow_auto_assign").orElse(null));
    }

    private TeamJson shown(Team team) {
        return TeamJson.of(team, current.get());
    }
}
