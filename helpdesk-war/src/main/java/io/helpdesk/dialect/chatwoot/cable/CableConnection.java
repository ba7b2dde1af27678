package io.helpdesk.dialect.chatwoot.cable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.web.admission.TooManyWrong;
import io.helpdesk.web.live.TextSocket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One client: what it asks for, and its subscriptions, each under the identifier it was named by (chatwoot-events 5.3). */
final class CableConnection {

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();
    private static final String CHANNEL = "RoomChannel";
    private static final int MOST_SUBSCRIPTIONS = 20;

    /** A socket that is in no room for so long is closed. */
    private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

    /** Who may come in. */
    interface Admissions {

        Caller admit(Credential credential);

        /** Whether who came in may still be there. */
        Caller renew(Credential credential);
    }

    private final TextSocket socket;
    private final Admissions admissions;
    private final LiveFeed feed;
    private final Presence presence;
    private final Frames frames;
    private final SocketLinks.Base links;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private volatile long idleSince = System.nanoTime();
    private volatile boolean over;

    CableConnection(
            Session session,
            Admissions admissions,
            LiveFeed feed,
            Presence presence,
            Frames frames,
            SocketLinks.Base links) {
        this.socket = new TextSocket(session, () -> subscriptions.values().forEach(Subscription::ready));
        this.admissions = admissions;
        this.feed = feed;
        this.presence = presence;
        this.frames = frames;
        this.links = links;
    }

    void welcome() {
        socket.send(Frames.WELCOME);
    }

    void ping(String frame) {
        socket.sendIfIdle(frame);
    }

    boolean alive() {
        return socket.alive();
    }

    boolean idle() {
        return subscriptions.isEmpty() && System.nanoTime() - idleSince > IDLE_NANOS;
    }

    /** Tells the client and closes; the code's meaning is all the reason there is. */
    void disconnect(String frame, CloseCode code) {
        gone();
        socket.close(frame, new CloseReason(code, ""));
    }

    void gone() {
        over = true;
        subscriptions.values().forEach(Subscription::leave);
        subscriptions.clear();
    }

    /** A command. What is none is ignored (chatwoot-events 5.4). */
    void received(String text) {
        if (text.length() > CableEndpoint.LONGEST_COMMAND) {
            // some servers count each frame by itself
            disconnect(Frames.INVALID, CloseReason.CloseCodes.TOO_BIG);
            return;
        }
        var command = object(text);
        var identifier = command.path("identifier").textValue();
        if (identifier == null || over) {
            return;
        }
        switch (command.path("command").asText()) {
            case "subscribe" -> subscribe(identifier);
            case "unsubscribe" ->
                Optional.ofNullable(subscriptions.remove(identifier)).ifPresent(subscription -> {
                    subscription.leave();
                    idleSince = System.nanoTime();
                });
            case "message" -> perform(identifier, object(command.path("data").asText()));
            default -> {}
        }
    }

    private void subscribe(String identifier) {
        var parameters = object(identifier);
        if (subscriptions.containsKey(identifier)
                || !parameters.path("channel").asText().equals(CHANNEL)) {
            return;
        }
        try {
            var credential = credential(parameters);
            if (credential.isEmpty() || subscriptions.size() >= MOST_SUBSCRIPTIONS) {
                socket.send(Frames.reject(identifier));
                return;
            }
            enter(identifier, credential.get());
        } catch (HelpdeskException | TooManyWrong refused) {
            socket.send(Frames.reject(identifier));
        }
    }

    /** The only action there is (chatwoot-events 5.3). */
    private void perform(String identifier, JsonNode data) {
        var subscription = subscriptions.get(identifier);
        if (subscription != null && data.path("action").asText().equals("update_presence")) {
            subscription.isThere();
        }
    }

    private void enter(String identifier, Credential credential) {
        Caller caller = admissions.admit(credential);
        var subscription = new Subscription(
                identifier, socket, presence, frames, links, () -> admissions.renew(credential), this::expelled);
        subscriptions.put(identifier, subscription);
        subscription.follow(feed, caller);
        if (over) {
            // closed meanwhile
            gone();
        }
    }

    /** The right to be there was lost. */
    private void expelled(Subscription subscription) {
        if (subscriptions.remove(subscription.identifier(), subscription)) {
            idleSince = System.nanoTime();
            socket.send(Frames.reject(subscription.identifier()));
        }
    }

    /** A user names itself, a contact does not. Empty for what is neither. */
    private static Optional<Credential> credential(JsonNode parameters) {
        var token = parameters.path("pubsub_token").textValue();
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        var user = parameters.path("user_id");
        if (user.asText("").isBlank() || user.isNull()) {
            return Optional.of(new Credential.SessionPubsubToken(token));
        }
        var userId = number(user);
        var accountId = number(parameters.path("account_id"));
        return userId == null || accountId == null
                ? Optional.empty()
                : Optional.of(new Credential.UserPubsubToken(token, userId, accountId));
    }

    private static Long number(JsonNode value) {
        try {
            return value.isTextual() || value.isIntegralNumber() ? Long.valueOf(value.asText()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** An empty object for anything else. */
    private static JsonNode object(String json) {
        try {
            var read = MAPPER.readTree(json);
            return read.isObject() ? read : MAPPER.createObjectNode();
        } catch (JsonProcessingException malformed) {
            return MAPPER.createObjectNode();
        }
    }
}
