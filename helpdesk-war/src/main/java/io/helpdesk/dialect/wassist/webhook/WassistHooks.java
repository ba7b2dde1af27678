package io.helpdesk.dialect.wassist.webhook;

import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationRouted;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.event.HelpdeskEvent.ReplyWindowEnding;
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
import io.helpdesk.dialect.wassist.message.QuickReplies;
import io.helpdesk.web.Json;
import io.helpdesk.web.webhook.HexHmac;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Webhooks of an organisation (wassist 13). What a customer writes is told to all of them, and to the one that answers once more. */
@Dependent
public class WassistHooks implements WebhookFormat {

    /** Stored with each webhook. */
    public static final String NAME = "wassist";

    static final String PING = "test.ping";

    private static final String RECEIVED = "message.received";
    private static final String SUBSCRIBED = "subscription.message.received";
    private static final String ACTIVATED = "subscription.activated";
    private static final String REVOKED = "subscription.revoked";
    private static final String EXPIRING = "subscription.service_window.expiring";
    private static final String CLOSED = "subscription.service_window.closed";

    /** How a conversation is routed of which a webhook is told. */
    private static final String ROUTED = "webhook";

    @Inject
    Files files;

    @Inject
    Settings settings;

    /**
     * A message that came in.
     *
     * @param phoneNumber of the inbox, null for others than Whatsapp
     * @param routing there for whom answers alone, likewise webhookId
     */
    record ReceivedJson(
            String event,
            Instant timestamp,
            String phoneNumber,
            String from,
            ContactJson contact,
            MessageJson message,
            UUID conversationId,
            Optional<String> routing,
            Optional<UUID> webhookId) {}

    /**
     * What becomes of a conversation that a webhook answers (wassist 13.4).
     *
     * @param message always null
     */
    record SubscriptionJson(
            String event,
            Instant timestamp,
            UUID webhookId,
            UUID conversationId,
            String phoneNumber,
            ContactJson contact,
            String routing,
            String message) {}

    record ContactJson(String name, String phoneNumber) {}

    /**
     * @param waId the channel's own id, or null
     * @param media the files
     * @param buttons what the contact tapped on
     */
    record MessageJson(UUID id, String waId, String body, List<MediaJson> media, List<ButtonJson> buttons) {}

    record ButtonJson(String type, String text, String quickReplyId) {}

    record MediaJson(String url, String mimeType) {}

    /** A test call (wassist 13.4): typed clients read a string. */
    record PingJson(String event, Instant timestamp, String message, UUID webhookId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> events() {
        return Set.of(RECEIVED, SUBSCRIBED, ACTIVATED, REVOKED, EXPIRING, CLOSED, PING);
    }

    @Override
    public List<String> names(HelpdeskEvent event, Scope scope) {
        return incoming(event) ? List.of(RECEIVED) : List.of();
    }

    /**
     * What is told to the webhook that answers the conversation, or has answered it (wassist 13.3): unless it chose among these
     * and not this one, so that one that chose none is not silent.
     */
    @Override
    public List<String> namesFor(HelpdeskEvent event, UUID webhook, List<String> subscribed) {
        return ofSubscription(event, webhook)
                .filter(name -> subscribed.contains(name)
                        || subscribed.stream().noneMatch(other -> other.startsWith("subscription.")))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> ofSubscription(HelpdeskEvent event, UUID webhook) {
        if (event instanceof ConversationRouted routed) {
            return webhook.equals(routed.gained())
                    ? Optional.of(ACTIVATED)
                    : webhook.equals(routed.left()) ? Optional.of(REVOKED) : Optional.empty();
        }
        if (!(event instanceof OfConversation told)
                || !webhook.equals(told.conversation().routing().webhook())) {
            return Optional.empty();
        }
        if (event instanceof ReplyWindowEnding ending) {
            return Optional.of(ending.over() ? CLOSED : EXPIRING);
        }
        return incoming(event) ? Optional.of(SUBSCRIBED) : Optional.empty();
    }

    private static boolean incoming(HelpdeskEvent event) {
        return event instanceof MessagePosted posted && posted.message().type() == MessageType.INCOMING;
    }

    @Override
    public byte[] body(Occurrence it) {
        return Json.bytes(WassistJson.mapper(), payload(it));
    }

    private Object payload(Occurrence it) {
        var at = it.at().truncatedTo(ChronoUnit.SECONDS);
        var conversation = ((OfConversation) it.event()).conversation();
        var number = conversation.inbox().address().phoneNumber();
        var contact = conversation.contact();
        var shown = new ContactJson(contact.name().isBlank() ? null : contact.name(), contact.phoneNumber());
        var webhook = conversation.routing().webhook();
        return switch (it.eventName()) {
            case ACTIVATED, REVOKED -> {
                var routed = (ConversationRouted) it.event();
                yield new SubscriptionJson(
                        it.eventName(),
                        at,
                        it.eventName().equals(ACTIVATED) ? routed.gained() : routed.left(),
                        conversation.uuid(),
                        number,
                        shown,
                        ROUTED,
                        null);
            }
            case EXPIRING, CLOSED ->
                new SubscriptionJson(it.eventName(), at, webhook, conversation.uuid(), number, shown, ROUTED, null);
            default -> {
                boolean subscribed = it.eventName().equals(SUBSCRIBED);
                yield new ReceivedJson(
                        it.eventName(),
                        at,
                        number,
                        contact.phoneNumber(),
                        shown,
                        message(((MessagePosted) it.event()).message()),
                        conversation.uuid(),
                        subscribed ? Optional.of(ROUTED) : Optional.empty(),
                        subscribed ? Optional.ofNullable(webhook) : Optional.empty());
            }
        };
    }

    private MessageJson message(Message message) {
        var base = settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "");
        return new MessageJson(
                message.uuid(),
                message.delivery().sourceId(),
                MessageTypes.body(message),
                message.body().attachments().stream()
                        .map(file -> new MediaJson(base + MediaLinks.path(file.uuid(), files), file.contentType()))
                        .toList(),
                buttons(message));
    }

    static List<ButtonJson> buttons(Message message) {
        return QuickReplies.of(message)
                .map(tapped -> List.of(new ButtonJson(MessageTypes.QUICK_REPLY, tapped.text(), tapped.quickReplyId())))
                .orElse(List.of());
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
