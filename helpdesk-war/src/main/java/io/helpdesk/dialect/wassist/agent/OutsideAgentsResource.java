package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes agents that somebody runs elsewhere (wassist 8.5): each has one tool, by which everything is forwarded. */
@Path("agents/byoa")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OutsideAgentsResource {

    @Inject
    AgentBots agents;

    @Inject
    AgentMapper mapper;

    @Inject
    CurrentCaller current;

    @POST
    public Response create(WassistBody body) {
        var made = agents.create(current.get(), body.read(OutsideAgentsResource::command));
        return Response.status(Response.Status.CREATED)
                .entity(mapper.toJson(current.get(), List.of(made)).get(0))
                .build();
    }

    private static SaveAgentBot command(Fields fields) {
        var address = fields.url("webhookUrl", true).orElse(null);
        if (address == null) {
            return null;
        }
        return new SaveAgentBot(
                "Agent at " + URI.create(address).getHost(),
                null,
                null,
                null,
                null,
                Map.of(Brain.KEY, Brain.OUTSIDE, "tools", List.of(forwarding(address))));
    }

    private static Map<String, Object> forwarding(String address) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "name",
                "forward_message",
                "description",
                "Forwards what the customer writes",
                "active",
                true,
                "creditCost",
                0,
                "apiSchema",
                Map.of(
                        "url",
                        address,
                        "method",
                        "POST",
                        "request_body",
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("message", "phone_number"),
                                "properties",
                                Map.of(
                                        "message", described("What the customer wrote"),
                                        "image", fixed("%IMAGE_URL%"),
                                        "phone_number", fixed("%PHONE_NUMBER%"),
                                        "reply_callback", fixed("%CALLBACK_URL%")))));
    }

    private static Map<String, Object> described(String description) {
        return Map.of("type", "string", "input", Map.of("type", "description", "description", description));
    }

    private static Map<String, Object> fixed(String value) {
        return Map.of("type", "string", "input", Map.of("type", "value", "value", value));
    }
}
