package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/** The Cloud API for whoever waits for what it answers: a refusal of its is a refusal of ours. */
@ApplicationScoped
public class Provider {

    private static final String SUBJECT = "whatsapp";

    @Inject
    private CloudInboxes inboxes;

    @Inject
    private GraphCalls graph;

    /** @throws Invalid {@code "whatsapp"}: {@code provider} REQUIRED if there is none to be asked */
    public CloudInbox inbox(long accountId, long inboxId) {
        return inboxes.connected(accountId, inboxId).orElseThrow(() -> new Invalid(SUBJECT, "provider", Rule.REQUIRED));
    }

    /** @throws Invalid {@code "whatsapp"}: {@code provider} PROVIDER with what it said */
    public JsonNode get(CloudInbox inbox, String path, Map<String, String> query) {
        return taken(() -> graph.get(inbox, path, query));
    }

    /** @throws Invalid {@code "whatsapp"}: {@code provider} PROVIDER with what it said */
    public JsonNode post(CloudInbox inbox, String path, Object body) {
        return taken(() -> graph.post(inbox, path, body));
    }

    /** @throws Invalid {@code "whatsapp"}: {@code provider} PROVIDER with what it said */
    public JsonNode delete(CloudInbox inbox, String path, Map<String, String> query) {
        return taken(() -> graph.delete(inbox, path, query));
    }

    private static JsonNode taken(Supplier<GraphAnswer> call) {
        try {
            var answer = call.get();
            answer.error().ifPresent(error -> {
                throw refusal(error.allWords());
            });
            return answer.body();
        } catch (GraphTrouble trouble) {
            throw refusal(trouble.getMessage());
        }
    }

    private static Invalid refusal(String words) {
        return new Invalid(SUBJECT, new Violation("provider", Rule.PROVIDER, words));
    }
}
