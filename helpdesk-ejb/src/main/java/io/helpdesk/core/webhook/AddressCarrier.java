package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.core.webhook.Outcome.Answer;
import io.helpdesk.core.webhook.WebhookEntity.By;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has events put into words and posts them to addresses. */
final class AddressCarrier implements Carrier {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final int REMEMBERED = 300;
    private static final Terms TERMS = new Terms(By.ADDRESS, Postman.PATIENCE, 16, 400);

    private final Formats formats;
    private final Postman postman;
    private final Map<Said, byte[]> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The same for each webhook. */
    private record Said(long eventId, String eventName, String format) {}

    AddressCarrier(Formats formats, Postman postman) {
        this.formats = formats;
        this.postman = postman;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean ready(WebhookEntity target) {
        return formats.of(target).isPresent();
    }

    @Override
    public CompletableFuture<Answer> carry(Job job, Instant at) {
        if (job.unreadable()) {
            return CompletableFuture.completedFuture(Answer.unsaid("the event cannot be read"));
        }
        if (job.event() == null && job.body() == null) {
            return CompletableFuture.completedFuture(Answer.hopeless("its event is not kept any more"));
        }
        byte[] body;
        Map<String, String> headers;
        try {
            body = body(job);
            headers = headers(job, body, at);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Webhook delivery " + job.uuid() + " cannot be put into words", e);
            return CompletableFuture.completedFuture(Answer.unsaid("the event cannot be put into words"));
        }
        return postman.post(job.webhook().url(), headers, body);
    }

    @Override
    public void settled(Outcome outcome, State state) {
        // the delivery is all there is
    }

    private byte[] body(Job job) {
        if (job.body() != null) {
            return job.body().getBytes(StandardCharsets.UTF_8);
        }
        var format = formats.of(job.webhook().format(), job.webhook().scope()).orElseThrow();
        return recent.computeIfAbsent(new Said(job.eventId(), job.eventName(), format.name()), said -> format.body(
                new Occurrence(job.eventName(), job.event(), job.happenedAt(), job.account())));
    }

    private Map<String, String> headers(Job job, byte[] body, Instant sentAt) {
        var webhook = job.webhook();
        var headers = new HashMap<>(StandardWebhooks.headers(job.uuid(), sentAt, webhook.secret(), body));
        headers.putAll(formats.of(webhook.format(), webhook.scope()).orElseThrow()
                .headers(job.eventName(), job.uuid(), webhook.secret(), body, sentAt));
        return headers;
    }
}
