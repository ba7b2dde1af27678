package io.helpdesk.dialect.chatwoot.application.webhook;

import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;

/** What signs the webhooks of inboxes and bots (an addition of this server), for administrators. */
@Path("accounts/{account}/webhook_secrets")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class WebhookSecretsResource {

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    /** Those that have an address. */
    record SecretsJson(Payload payload) {
        record Payload(List<OneJson> inboxes, List<OneJson> agentBots) {}
    }

    /** @param id of the inbox or bot */
    record OneJson(long id, String secret) {}

    @GET
    public SecretsJson list() {
        return new SecretsJson(new SecretsJson.Payload(
                json(webhooks.inboxSecrets(current.get())), json(webhooks.botSecrets(current.get()))));
    }

    private static List<OneJson> json(Map<Long, String> secrets) {
        return secrets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new OneJson(entry.getKey(), entry.getValue()))
                .toList();
    }
}
