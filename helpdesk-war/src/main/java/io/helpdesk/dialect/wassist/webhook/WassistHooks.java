package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.dialect.wassist.WassistJson;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import io.helpdesk.dialect.wassist.message.MessageTypes;
import io.helpdesk.web.Json;
import io.helpdesk.web.webhook.HexHmac;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Webhooks of an organisation (wassist 13). What a customer writes is told; nothing is assigned to webhooks yet. */
@Dependent
public class WassistHooks implements WebhookFormat {

    /** Stored with each webhook. */
    public static final String NAME = "wassist";

    static final String PING = "test.ping";

    private static final String RECEIVED = "message.received";

    @Inject
    Files files;

    @Inject
    Settings settings;

    /**
     * A message that came in.
     *
     * @param phoneNumber of the inbox, null for others than Whatsapp
     */
    record ReceivedJson(
            String event,
            Instant timestamp,
            String phoneNumber,
            String from,
            ContactJson contact,
            MessageJson message,
            UUID conversationId) {}

    record ContactJson(String name, String phoneNumber) {}

    /**
     * @param waId the channel's own id, or null
     * @param media addresses of the files
     */
    record MessageJson(UUID id, String waId, String body, List<String> media, List<Object> buttons) {}

    /** A test call (wassist 13.4): typed clients read a string. */
    record PingJson(String event, Instant timestamp, String message, UUID webhookId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> events() {
        return Set.of(
                RECEIVED,
                "subscription.message.received",
                "subscription.activated",
                "subscription.revoked",
                "subscription.service_window.expiring",
                "subscription.service_window.closed",
                PING);
    }

    @Override
    public List<String> names(HelpdeskEvent event, Scope scope) {
        return event instanceof MessagePosted posted && posted.message().type() == MessageType.INCOMING
                ? List.of(RECEIVED)
                : List.of();
    }

    @Override
    public byte[] body(Occurrence it) {
        var posted = (MessagePosted) it.event();
        var contact = posted.conversation().contact();
        return Json.bytes(
                WassistJson.mapper(),
                new ReceivedJson(
                        it.eventName(),
                        it.at().truncatedTo(ChronoUnit.SECONDS),
                        posted.conversation().inbox().address().phoneNumber(),
                        contact.phoneNumber(),
                        new ContactJson(contact.name().isBlank() ? null : contact.name(), contact.phoneNumber()),
                        message(posted.message()),
                        posted.conversation().uuid()));
    }

    private MessageJson message(Message message) {
        var base = settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "");
        return new MessageJson(
                message.uuid(),
                message.delivery().sourceId(),
                MessageTypes.body(message),
                message.body().attachments().stream()
                        .map(file -> base + MediaLinks.path(file.uuid(), files))
                        .toList(),
                List.of());
    }

    @Override
    public Map<String, String> headers(String eventName, UUID deliveryId, String secret, byte[] body, Instant sentAt) {
        var timestamp = String.valueOf(sentAt.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Wassist-Webhook/1.0");
        headers.put("X-Wassist-Event", eventName);
        headers.put("X-Wassist-Delivery", deliveryId.toString());
        headers.put("X-Wassist-Timestamp", timestamp);
        headers.put("X-Wassist-Signature", "t=" + timestamp + ",v1=" + HexHmac.sign(secret, timestamp + ".", body));
        return headers;
    }
}
