package io.helpdesk.api.webhook;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.webhook.Webhook.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How webhooks are told of events: which, under which names, in which words. An extension point: make one known with
 * {@link WebhookFormats#add}. It is called outside of requests and transactions, by several threads.
 */
public interface WebhookFormat {

    /** Stored with each webhook; never changes. At most 32 characters. */
    String name();

    /** Names a webhook of an account may subscribe to. */
    Set<String> events();

    /** Whose webhooks speak it without saying so, nobody's by default; webhooks of accounts always name their format. */
    default Set<Scope> serves() {
        return Set.of();
    }

    /** Whether an account may have each address once only; by default as often as it likes. */
    default boolean oneWebhookPerUrl() {
        return false;
    }

    /** What the event is called, in the order in which it is told; empty if nobody is told of it. */
    List<String> names(HelpdeskEvent event, Scope scope);

    /**
     * What the event is called to this webhook of an account alone, besides, in the order in which it is told; nothing by
     * default. It is told of it whatever it subscribed to.
     *
     * @param webhook its name outside
     * @param subscribed what it subscribed to
     */
    default List<String> namesFor(HelpdeskEvent event, UUID webhook, List<String> subscribed) {
        return List.of();
    }

    /** The bytes of the request: the same for each attempt and each webhook. Nobody changes them. */
    byte[] body(Occurrence occurrence);

    /** The format's own headers of one attempt; those of Standard Webhooks are added to them. */
    Map<String, String> headers(String eventName, UUID deliveryId, String secret, byte[] body, Instant sentAt);
}
