package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.agentrun.AgentRuns;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.WithoutKey;
import io.helpdesk.web.idempotency.NotKept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where agents outside say more about what they were asked: the address is the secret (wassist 8.5). */
@Path(AgentRepliesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AgentRepliesResource {

    /** Below the door; whoever calls there needs no key. */
    public static final String PATH = "agent-replies";

    @Inject
    AgentRuns runs;

    record StatusJson(String status) {}

    /** What is repeated is said again: nobody is known here under whom it could be kept. */
    @POST
    @Path("{token}")
    @WithoutKey
    @NotKept
    public StatusJson reply(@PathParam("token") String token, WassistBody body) {
        try {
            runs.reply(
                    token,
                    body.read(fields -> fields.text("content", Text.required())).orElse(null));
            return new StatusJson("ok");
        } catch (NotFound unknown) {
            throw unknown.subject().equals("expired")
                    ? WassistRefusal.business(410, "This address is not valid any more", "expired")
                    : WassistRefusal.notFound();
        } catch (Conflict refused) {
            throw refused.subject().equals("window")
                    ? WassistRefusal.windowClosed()
                    : WassistRefusal.business(
                            409, "The agent does not answer this conversation any more", "not_active");
        } catch (Invalid tooLong) {
            throw WassistRefusal.business(400, "The message could not be sent", "send_failed");
        }
    }
}
