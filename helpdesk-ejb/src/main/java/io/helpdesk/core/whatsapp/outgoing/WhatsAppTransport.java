package io.helpdesk.core.whatsapp.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.channel.MessageTransport;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.delivery.Attempt;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.delivery.TransportResult.Verdict;
import io.helpdesk.core.whatsapp.CloudInbox;
import io.helpdesk.core.whatsapp.CloudInboxes;
import io.helpdesk.core.whatsapp.GraphAnswer;
import io.helpdesk.core.whatsapp.GraphCalls;
import io.helpdesk.core.whatsapp.GraphError;
import io.helpdesk.core.whatsapp.GraphTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks WhatsApp to send messages. What it refuses for good is failed, what it refuses for now is tried again after the pause that the error
 * means ({@link io.helpdesk.core.whatsapp.ErrorMeaning}); a refused token stops the inbox. Where an answer was lost nobody asks again: what becomes of
 * the message is told by its statuses, or else it is failed after {@link #WAITED}.
 */
@ApplicationScoped
public class WhatsAppTransport extends MessageTransport<WhatsAppTargetEntity> {

    static final String NAME = "whatsapp";

    /** Until a message of which nothing was heard counts as failed. */
    static final Duration WAITED = Duration.ofMinutes(5);

    /** At least so long from one look to the next. */
    private static final Duration LOOKED = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");
    // a file and its message take so long at most
    private static final Terms TERMS = new Terms(Duration.ofSeconds(90), 16, 1, false);
    private static final int THREADS = 48;

    /** What may be permanent as well is not tried for ever (whatsapp-cloud 3). */
    private static final int TRIES = 8;

    /** A signal that comes later says nothing any more. */
    private static final Duration SIGNAL = Duration.ofSeconds(20);

    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    @Inject
    CloudInboxes inboxes;

    @Inject
    WhatsAppTargets targets;

    @Inject
    Dispatches dispatches;

    @Inject
    CloudMessages messages;

    @Inject
    Aliases aliases;

    @Inject
    Transmission steps;

    @Inject
    GraphCalls graph;

    @Inject
    Files files;

    @Inject
    Clock clock;

    public WhatsAppTransport() {
        super(THREADS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<WhatsAppTargetEntity> targets() {
        return WhatsAppTargetEntity.class;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean ready(WhatsAppTargetEntity target) {
        return true;
    }

    @Override
    protected String untriedBecause(Duration untried) {
        return "WhatsApp could not be used for " + untried.toDays() + " days";
    }

    /** A part of a message on its way. */
    private record Sent(CloudInbox inbox, LeasedDelivery<WhatsAppTargetEntity> delivery, OfMessage leaving, int part) {

        long account() {
            return inbox.accountId();
        }

        long message() {
            return leaving.message().id();
        }
    }

    @Override
    protected TransportResult send(LeasedDelivery<WhatsAppTargetEntity> delivery, OfMessage leaving) {
        var inbox = inboxes.connected(delivery.accountId(), delivery.target().inboxId());
        if (inbox.isEmpty()) {
            return TransportResult.refused("the inbox has no token and number of WhatsApp any more");
        }
        var sent = new Sent(inbox.get(), delivery, leaving, PartName.part(delivery.eventName()));
        var known = dispatches.look(sent.account(), sent.message(), sent.part());
        return switch (known.step()) {
            case ASK -> ask(sent);
            case WAIT -> wait(sent, Duration.between(known.askedAt(), clock.instant()));
            case DONE -> TransportResult.delivered(known.sourceId());
            case FAILED -> TransportResult.refused("the message has failed");
        };
    }

    /** Its statuses are on their way, or nobody knows. */
    private TransportResult wait(Sent sent, Duration since) {
        if (since.compareTo(WAITED) < 0) {
            return unknown("it is not known yet whether WhatsApp has taken it", since);
        }
        dispatches.giveUp(sent.account(), sent.message(), sent.part());
        return TransportResult.refused(
                "WhatsApp did not say whether it has taken it; send it again if it did not arrive");
    }

    private TransportResult ask(Sent sent) {
        var message = sent.leaving().message();
        var pieces = messages.pieces(message);
        if (pieces.size() < sent.part()) {
            return TransportResult.refused("there is nothing in it that WhatsApp takes");
        }
        var piece = pieces.get(sent.part() - 1);
        Object content = piece.content();
        try {
            if (piece.file() != null) {
                var stored = files.open(
                        Caller.system(sent.account(), "WhatsApp"), piece.file().uuid());
                var uploaded = graph.upload(
                        sent.inbox(),
                        MediaKind.bare(piece.file().contentType()),
                        piece.file().filename(),
                        stored.path());
                if (!uploaded.taken()) {
                    return refused(sent, uploaded);
                }
                content = piece.naming(uploaded.body().path("id").asText());
            }
        } catch (GraphTrouble trouble) {
            return TransportResult.later(trouble.getMessage(), null);
        }
        return ask(
                sent,
                messages.request(
                        message,
                        sent.leaving().conversation().session().sourceId(),
                        new PartName(message.uuid(), sent.part(), pieces.size() > 1).written(),
                        piece,
                        content));
    }

    private TransportResult ask(Sent sent, Map<String, Object> request) {
        dispatches.begin(sent.account(), sent.message(), sent.part());
        try {
            var answer = graph.post(sent.inbox(), path(sent.inbox()), request);
            if (answer.taken()) {
                return taken(sent, answer.body());
            }
            if (isLost(answer)) {
                return unknown(
                        "it is not known whether WhatsApp has taken it: status " + answer.status(), Duration.ZERO);
            }
            dispatches.forget(sent.account(), sent.message(), sent.part());
            return refused(sent, answer);
        } catch (GraphTrouble trouble) {
            if (trouble.asked()) {
                return unknown(trouble.getMessage(), Duration.ZERO);
            }
            dispatches.forget(sent.account(), sent.message(), sent.part());
            return TransportResult.later(trouble.getMessage(), null);
        }
    }

    private static String path(CloudInbox inbox) {
        return GraphCalls.segment(inbox.config().phoneNumberId()) + "/messages";
    }

    /** Whoever stands in between does not know what became of it behind. */
    private static boolean isLost(GraphAnswer answer) {
        return (answer.status() == BAD_GATEWAY || answer.status() == GATEWAY_TIMEOUT)
                && !answer.body().has("error");
    }

    private TransportResult taken(Sent sent, JsonNode body) {
        var id = body.path("messages").path(0).path("id").asText("");
        var waId = body.path("contacts").path(0).path("wa_id").asText("");
        var session = sent.leaving().conversation().session();
        if (!waId.isEmpty() && !waId.equals(session.sourceId())) {
            try {
                aliases.remember(sent.account(), session.id(), waId);
            } catch (RuntimeException notRemembered) {
                LOG.log(Level.WARNING, "Another name of a contact is not remembered", notRemembered);
            }
        }
        return TransportResult.delivered(id.isEmpty() ? null : id);
    }

    private TransportResult refused(Sent sent, GraphAnswer answer) {
        var error = answer.error().orElseThrow();
        var meaning = error.meaning();
        var pause = meaning.pause() == null
                        || answer.pause() != null && answer.pause().compareTo(meaning.pause()) > 0
                ? answer.pause()
                : meaning.pause();
        return switch (meaning.action()) {
            case FAIL -> failed(error);
            case STOP ->
                targets.refused(sent.inbox(), error.allWords())
                        ? new TransportResult(Verdict.TARGET_GONE, error.status(), null, error.allWords(), null)
                        : TransportResult.later(error.allWords(), null);
            case CONTACT_LATER -> postponed(error.allWords(), pause);
            case NUMBER_LATER -> {
                if (pause != null) {
                    targets.pause(sent.delivery().target().id(), pause);
                    yield postponed(error.allWords(), pause);
                }
                yield sent.delivery().attempt() < TRIES ? TransportResult.later(error.allWords(), null) : failed(error);
            }
        };
    }

    private static TransportResult failed(GraphError error) {
        return new TransportResult(Verdict.REFUSED, error.status(), null, error.allWords(), null);
    }

    /** A status has it looked at as soon as it comes; without one there is nothing to see before the time is over. */
    private static TransportResult unknown(String why, Duration since) {
        var left = WAITED.minus(since);
        return postponed(why, left.compareTo(LOOKED) > 0 ? left : LOOKED);
    }

    private static TransportResult postponed(String why, Duration pause) {
        return new TransportResult(Verdict.POSTPONED, null, null, why, pause);
    }

    @Override
    public void settled(Attempt<WhatsAppTargetEntity> attempt, State state) {
        if (!(attempt.delivery().event() instanceof OfMessage leaving)) {
            return;
        }
        int part = PartName.part(attempt.delivery().eventName());
        long account = leaving.message().conversation().accountId();
        long message = leaving.message().id();
        if (state == State.DEAD) {
            dispatches.giveUp(account, message, part);
        } else if (state == State.DONE) {
            if (part > 1 || messages.parts(leaving.message()) > 1) {
                dispatches.taken(account, message, part, attempt.result().response());
            } else {
                dispatches.forget(account, message, part);
            }
        }
        if (part == 1) {
            super.settled(attempt, state);
        } else if (state == State.DEAD) {
            steps.partFailed(message, attempt.result().failure());
        }
    }

    /** Signals are told once, whatever becomes of them. */
    @Override
    protected TransportResult sendBody(LeasedDelivery<WhatsAppTargetEntity> delivery) {
        var signal = Signal.read(delivery.body())
                .filter(told -> told.at().plus(SIGNAL).isAfter(clock.instant()));
        var inbox = inboxes.connected(delivery.accountId(), delivery.target().inboxId());
        if (signal.isEmpty() || inbox.isEmpty()) {
            return TransportResult.refused("it says nothing any more");
        }
        var newest = messages.newestIncoming(delivery.accountId(), signal.get().conversationId());
        if (newest.isEmpty()) {
            return TransportResult.refused("the contact has written nothing");
        }
        var request = new LinkedHashMap<String, Object>();
        request.put("messaging_product", "whatsapp");
        request.put("status", "read");
        request.put("message_id", newest.get());
        if (signal.get().typing()) {
            request.put("typing_indicator", Map.of("type", "text"));
        }
        try {
            var answer = graph.post(inbox.get(), path(inbox.get()), request);
            return answer.error().map(WhatsAppTransport::failed).orElseGet(() -> TransportResult.delivered(null));
        } catch (GraphTrouble trouble) {
            return TransportResult.refused(trouble.getMessage());
        }
    }
}
