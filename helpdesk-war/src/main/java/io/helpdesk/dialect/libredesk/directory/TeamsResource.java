package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** The teams (libredesk-resources 4). */
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TeamsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Teams teams;

    /** Newest update first. */
    @GET
    @Needs(Permission.ADMINISTER)
    public Envelope<List<TeamJson>> list() {
        return Envelope.success(teams.list(current.get()).stream()
                .sorted(Comparator.comparing(Team::updatedAt)
                        .thenComparing(Team::id)
                        .reversed())
                .map(TeamsResource::toJson)
                .toList());
    }

    /** By name. */
    @GET
    @Path("compact")
    public Envelope<List<CompactTeamJson>> compact() {
        return Envelope.success(teams.list(current.get()).stream()
                .sorted(Comparator.comparing(Team::name))
                .map(TeamsResource::toCompactJson)
                .toList());
    }

    static CompactTeamJson toCompactJson(Team team) {
        return new CompactTeamJson(team.id(), team.name(), null);
    }

    static TeamJson toJson(Team team) {
        return new TeamJson(
                team.id(),
                team.createdAt(),
                team.updatedAt(),
                null,
                team.name(),
                team.autoAssignment() ? "Round robin" : "Manual",
                "UTC",
                null,
                null,
                0);
    }
}
