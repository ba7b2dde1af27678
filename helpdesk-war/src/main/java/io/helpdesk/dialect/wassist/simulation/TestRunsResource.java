package io.helpdesk.dialect.wassist.simulation;

import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.simulation.Personas;
import io.helpdesk.api.simulation.TestRun;
import io.helpdesk.api.simulation.TestRuns;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.message.MessageJson.ToolExecutionJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Talks of agents with personas (wassist 13.5). */
@Path("test-runs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TestRunsResource {

    private static final String PERSONA = "personaId";

    /** One among many: what was said in it is shown with one alone. */
    public record ListedJson(
            UUID id,
            String personaName,
            String status,
            int turnsCompleted,
            int maxTurns,
            String errorMessage,
            Instant startedAt,
            Instant completedAt) {}

    /** @param errorMessage null unless it failed */
    public record TestRunJson(
            UUID id,
            String personaName,
            String status,
            int turnsCompleted,
            int maxTurns,
            String errorMessage,
            Instant startedAt,
            Instant completedAt,
            List<ChatMessageJson> messages,
            List<ToolExecutionJson> toolExecutions) {}

    private record Wanted(UUID persona, int maxTurns) {}

    @Inject
    TestRuns runs;

    @Inject
    Personas personas;

    @Inject
    ChatMessages chats;

    @Inject
    CurrentCaller current;

    /** A bare list of the newest, newest first. */
    @GET
    public List<ListedJson> list() {
        return runs.list(current.get()).stream().map(TestRunsResource::listed).toList();
    }

    @POST
    public Response start(WassistBody body) {
        var wanted = body.read(fields -> new Wanted(
                persona(fields),
                fields.integer("maxTurns", 1, TestRuns.MOST_TURNS)
                        .orElse((long) TestRuns.TURNS)
                        .intValue()));
        try {
            return Response.status(Response.Status.CREATED)
                    .entity(toJson(runs.start(current.get(), wanted.persona(), wanted.maxTurns())))
                    .build();
        } catch (Conflict refused) {
            throw refused.subject().equals("runs")
                    ? WassistRefusal.business(400, "Too many test runs are under way", "too_many_runs")
                    : WassistRefusal.business(400, "The persona's agent does not answer by itself", "no_agent");
        }
    }

    @GET
    @Path("{id}")
    public TestRunJson show(@PathParam("id") String id) {
        return toJson(runs.get(current.get(), Uuids.inPath(id)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        runs.delete(current.get(), Uuids.inPath(id));
    }

    private UUID persona(Fields fields) {
        return fields.uuid(PERSONA, true).filter(id -> there(fields, id)).orElse(null);
    }

    private boolean there(Fields fields, UUID id) {
        try {
            personas.get(current.get(), id);
            return true;
        } catch (NotFound unknown) {
            fields.refuse(PERSONA, Fields.unknownId(id));
            return false;
        }
    }

    private TestRunJson toJson(TestRun run) {
        var chat = chats.of(current.get(), run.conversationId());
        return new TestRunJson(
                run.uuid(),
                run.personaName(),
                status(run),
                run.turnsCompleted(),
                run.maxTurns(),
                run.failure(),
                run.startedAt(),
                run.completedAt(),
                chat.messages(),
                chat.toolExecutions());
    }

    private static ListedJson listed(TestRun run) {
        return new ListedJson(
                run.uuid(),
                run.personaName(),
                status(run),
                run.turnsCompleted(),
                run.maxTurns(),
                run.failure(),
                run.startedAt(),
                run.completedAt());
    }

    private static String status(TestRun run) {
        return run.status().name().toLowerCase(Locale.ROOT);
    }
}
