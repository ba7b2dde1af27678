package io.helpdesk.dialect.libredesk.webhook;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.conversation.ConversationMapper;
import io.helpdesk.dialect.libredesk.conversation.Status;
import io.helpdesk.dialect.libredesk.message.MessageMapper;
import io.helpdesk.web.Json;
import io.helpdesk.web.webhook.HexHmac;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Webhooks in this wire's words (libredesk-resources 12). */
@Dependent
public class LibredeskHooks implements WebhookFormat {

    /** Stored with each webhook. */
    public static final String NAME = "libredesk";

    static final String TEST = "webhook.test";

    private static final String CREATED = "conversation.created";
    private static final String STATUS_CHANGED = "conversation.status_changed";
    private static final String TAGS_CHANGED = "conversation.tags_changed";
    private static final String ASSIGNED = "conversation.assigned";
    private static final String UNASSIGNED = "conversation.unassigned";
    private static final String MESSAGE_CREATED = "message.created";
    private static final String MESSAGE_UPDATED = "message.updated";

    @Inject
    MessageMapper messages;

    /** What every request's body is. */
    record HookJson(String event, Object payload, Instant timestamp) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> events() {
        return Set.of(CREATED, STATUS_CHANGED, TAGS_CHANGED, ASSIGNED, UNASSIGNED, MESSAGE_CREATED, MESSAGE_UPDATED);
    }

    @Override
    public List<String> names(HelpdeskEvent event, Scope scope) {
        if (event instanceof ConversationOpened opened) {
            return namesOf(opened.conversation());
        }
        if (event instanceof MessagePosted) {
            return List.of(MESSAGE_CREATED);
        }
        if (event instanceof MessageChanged changed) {
            return MessageMapper.isAnother(changed) ? List.of(MESSAGE_UPDATED) : List.of();
        }
        return event instanceof ConversationChanged changed ? namesOf(changed) : List.of();
    }

    /** Team before user, as the original assigns them; a team is told even where nobody was assigned (libredesk 6.7). */
    private static List<String> namesOf(Conversation opened) {
        var names = new ArrayList<String>();
        if (opened.assignment().team() != null) {
            names.add(UNASSIGNED);
        }
        if (opened.assignment().assigneeId() != null) {
            names.add(ASSIGNED);
        }
        names.add(CREATED);
        return names;
    }

    private static List<String> namesOf(ConversationChanged changed) {
        var names = new ArrayList<String>();
        if (!previousStatus(changed).equals(Status.of(changed.conversation()).label()) && !byItself(changed)) {
            names.add(STATUS_CHANGED);
        }
        if (change(changed, ConversationField.LABELS).isPresent()) {
            names.add(TAGS_CHANGED);
        }
        var assignee = change(changed, ConversationField.ASSIGNEE);
        boolean toTeam = changed.fields().contains(ConversationField.TEAM)
                && changed.conversation().assignment().team() != null;
        // a new team clears the user, and says so even if there was none (libredesk 10.2)
        if (toTeam || assignee.filter(to -> to.after() == null).isPresent()) {
            names.add(UNASSIGNED);
        }
        if (assignee.filter(to -> to.after() != null).isPresent()) {
            names.add(ASSIGNED);
        }
        return names;
    }

    /** A contact's message and the end of a snooze open a conversation without a word (libredesk 10.1). */
    private static boolean byItself(ConversationChanged changed) {
        return changed.actorId() == null && Status.of(changed.conversation()).equals(Status.OPEN);
    }

    @Override
    public byte[] body(Occurrence it) {
        return Json.bytes(
                LibredeskJson.mapper(),
                new HookJson(it.eventName(), payload(it), it.at().truncatedTo(ChronoUnit.SECONDS)));
    }

    private Object payload(Occurrence it) {
        if (it.event() instanceof ConversationOpened opened) {
            return it.eventName().equals(CREATED)
                    ? ConversationMapper.toJson(opened.conversation(), null)
                    // assigned before its first message was there
                    : change(it.eventName(), opened.conversation(), opened.actorId(), null, null);
        }
        if (it.event() instanceof MessagePosted posted) {
            return messages.toHookJson(posted.message());
        }
        if (it.event() instanceof MessageChanged changed) {
            return messages.toHookJson(changed.message());
        }
        var changed = (ConversationChanged) it.event();
        Conversation conversation = changed.conversation();
        // an event of an older version has no message here
        var newest = changed.newestBefore() == null ? conversation.newest().nonActivity() : changed.newestBefore();
        var payload = change(
                it.eventName(),
                conversation,
                changed.actorId(),
                newest,
                conversation.newest().interaction());
        switch (it.eventName()) {
            case STATUS_CHANGED -> {
                payload.put("previous_status", previousStatus(changed));
                payload.put("new_status", Status.of(conversation).label());
                var snoozedUntil = conversation.state().snoozedUntil();
                payload.put("snooze_until", snoozedUntil == null ? "" : snoozedUntil);
            }
            case TAGS_CHANGED -> {
                payload.put(
                        "previous_tags",
                        change(changed, ConversationField.LABELS).orElseThrow().before());
                payload.put(
                        "new_tags",
                        change(changed, ConversationField.LABELS).orElseThrow().after());
            }
            default -> {}
        }
        return payload;
    }

    /** Keys in alphabetical order, the conversation as it was before the change was noted (libredesk-resources 12). */
    private static Map<String, Object> change(
            String eventName, Conversation conversation, Long actorId, Message newest, Message interaction) {
        var payload = new TreeMap<String, Object>();
        payload.put("conversation_uuid", conversation.uuid());
        payload.put("actor_id", actorId == null ? 0 : actorId);
        payload.put("conversation", ConversationMapper.toHookJson(conversation, newest, interaction));
        if (eventName.equals(ASSIGNED)) {
            payload.put("assigned_to", conversation.assignment().assigneeId());
        }
        return payload;
    }

    /** What its status was called before; what it is called now if that did not change. */
    private static String previousStatus(ConversationChanged changed) {
        var renamed = change(changed, ConversationField.NAMED_STATUS);
        var named = renamed.isPresent() ? renamed.get().before() : nameNow(changed);
        if (named != null) {
            return named.toString();
        }
        boolean closed = change(changed, ConversationField.CLOSED)
                .map(was -> Boolean.TRUE.equals(was.before()))
                .orElse(changed.conversation().state().closed());
        var status = change(changed, ConversationField.STATUS)
                .map(was -> ConversationStatus.valueOf(was.before().toString()))
                .orElse(changed.conversation().state().status());
        return (closed ? Status.CLOSED : Status.of(status)).label();
    }

    private static Object nameNow(ConversationChanged changed) {
        var named = changed.conversation().state().named();
        return named == null ? null : named.name();
    }

    private static Optional<FieldChange<ConversationField>> change(
            ConversationChanged changed, ConversationField field) {
        return changed.changes().stream()
                .filter(change -> change.field() == field)
                .findFirst();
    }

    @Override
    public Map<String, String> headers(String eventName, UUID deliveryId, String secret, byte[] body, Instant sentAt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Libredesk-Webhook/2.7.0");
        if (secret != null && !secret.isEmpty()) {
            headers.put("X-Libredesk-Signature", "sha256=" + HexHmac.sign(secret, "", body));
        }
        return headers;
    }
}
