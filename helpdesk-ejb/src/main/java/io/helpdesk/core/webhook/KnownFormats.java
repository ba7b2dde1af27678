package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.api.webhook.WebhookFormats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** The formats that made themselves known. */
@ApplicationScoped
public class KnownFormats implements WebhookFormats {

    private final Map<String, WebhookFormat> known = new ConcurrentSkipListMap<>();

    @Override
    public void add(WebhookFormat format) {
        known.put(format.name(), format);
    }

    /** Empty while it is not known on this node. */
    Optional<WebhookFormat> of(String name, Scope scope) {
        return name != null
                ? Optional.ofNullable(known.get(name))
                : known.values().stream()
                        .filter(format -> format.serves().contains(scope))
                        .findFirst();
    }

    Optional<WebhookFormat> of(WebhookEntity webhook) {
        return of(webhook.format(), webhook.scope());
    }

    /** Whose webhooks are told in this format without naming it. */
    Set<Scope> served(String name) {
        return Optional.ofNullable(known.get(name)).map(WebhookFormat::serves).orElse(Set.of());
    }

    boolean none() {
        return known.isEmpty();
    }
}
