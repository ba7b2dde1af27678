package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.imports.ImportedAgent;
import io.helpdesk.api.imports.Imports;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.role.Roles;
import io.helpdesk.api.team.Team;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Agents of a table (libredesk-desk 5.1): all of them are made, or refused, when the answer comes. */
@Path("agents/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class AgentImportResource {

    @Inject
    CurrentCaller current;

    @Inject
    Imports imports;

    @Inject
    Roles roles;

    @Inject
    Teams teams;

    @POST
    @Needs(Permission.AGENT_WRITE)
    public Envelope<Boolean> run(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body)
            throws IOException {
        var table = ImportForm.read(contentType, body, "first_name", "last_name", "email", "roles");
        var roleKeys = roles.list(current.get()).stream()
                .collect(Collectors.toMap(role -> small(RoleJson.name(role)), DeskRole::id, (one, other) -> one));
        var teamKeys = teams.list(current.get()).stream().collect(Collectors.toMap(Team::name, Team::id));
        Function<Integer, ImportedAgent> agent = row -> new ImportedAgent(
                (table.value(row, "first_name") + " " + table.value(row, "last_name")).strip(),
                table.value(row, "email"),
                table.values(row, "roles").stream()
                        .map(AgentImportResource::small)
                        .filter(roleKeys::containsKey)
                        .map(roleKeys::get)
                        .collect(Collectors.toSet()),
                table.values(row, "teams").stream()
                        .map(AgentImportResource::small)
                        .filter(teamKeys::containsKey)
                        .map(teamKeys::get)
                        .collect(Collectors.toSet()));
        imports.agents(
                current.get(),
                IntStream.range(0, table.size()).boxed().map(agent).toList());
        return Envelope.done();
    }

    @GET
    @Path("status")
    @Needs(Permission.AGENT_WRITE)
    public Envelope<ImportJson> status() {
        try {
            return Envelope.success(ImportJson.of(imports.lastOfAgents(current.get())));
        } catch (NotFound never) {
            throw LibredeskRefusal.notFound("Import not found");
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
