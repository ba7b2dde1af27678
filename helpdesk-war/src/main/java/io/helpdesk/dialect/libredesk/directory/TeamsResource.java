package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.team.SaveTeam;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The teams (libredesk-resources 4). */
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class TeamsResource {

    private static final String ROUND_ROBIN = "Round robin";
    private static final String MANUAL = "Manual";

    @Inject
    CurrentCaller current;

    @Inject
    Teams teams;

    /** Newest update first. */
    @GET
    @Needs(Permission.TEAM_WRITE)
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

    @GET
    @Path("{id}")
    @Needs(Permission.TEAM_WRITE)
    public Envelope<TeamJson> get(@PathParam("id") String id) {
        return Envelope.success(toJson(teams.get(current.get(), PathId.of(id))));
    }

    @POST
    @Needs(Permission.TEAM_WRITE)
    public Envelope<TeamJson> create(LibredeskBody body) {
        var command = command(body);
        return Envelope.success(toJson(written(() -> teams.create(current.get(), command))));
    }

    /** Overwrites all of it. */
    @PUT
    @Path("{id}")
    @Needs(Permission.TEAM_WRITE)
    public Envelope<TeamJson> update(@PathParam("id") String id, LibredeskBody body) {
        long team = PathId.of(id);
        var command = command(body);
        return Envelope.success(toJson(written(() -> teams.update(current.get(), team, command))));
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.TEAM_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long team = PathId.of(id);
        try {
            teams.delete(current.get(), team);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private static SaveTeam command(LibredeskBody body) {
        var name = body.text("name");
        var emoji = body.text("emoji");
        var assignment = body.text("conversation_assignment_type");
        var timeZone = body.text("timezone").strip();
        long hours = body.number("business_hours_id");
        long policy = body.number("sla_policy_id");
        long most = body.number("max_auto_assigned_conversations");
        body.refuseUnlessDecoded();
        if (name.isBlank()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        boolean known = assignment.equals(ROUND_ROBIN) || assignment.equals(MANUAL);
        if (!known || most < 0 || most > Integer.MAX_VALUE) {
            throw LibredeskRefusal.badInput();
        }
        return new SaveTeam(
                name,
                null,
                assignment.equals(ROUND_ROBIN),
                Optional.of(emoji),
                Optional.of(timeZone).filter(zone -> !zone.isEmpty()),
                (int) most,
                Optional.of(hours).filter(id -> id != 0),
                Optional.of(policy).filter(id -> id != 0));
    }

    private static Team written(Supplier<Team> write) {
        try {
            return write.get();
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            if (first.rule() == Rule.TAKEN) {
                throw LibredeskRefusal.general(500, "Team already exists");
            }
            throw first.field().equals("time_zone") ? LibredeskRefusal.input("Invalid timezone.") : refused;
        }
    }

    static CompactTeamJson toCompactJson(Team team) {
        return new CompactTeamJson(team.id(), team.name(), team.emoji());
    }

    /** Without a time zone of its own a team goes by that of all. */
    static TeamJson toJson(Team team) {
        return new TeamJson(
                team.id(),
                team.createdAt(),
                team.updatedAt(),
                team.emoji(),
                team.name(),
                team.autoAssignment() ? ROUND_ROBIN : MANUAL,
                team.timeZone() == null ? "UTC" : team.timeZone(),
                team.hoursId(),
                team.serviceLevelId(),
                team.mostAssigned());
    }
}
