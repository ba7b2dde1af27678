package io.helpdesk.dialect.chatwoot.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactCreated;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfContact;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.event.HelpdeskEvent.OfInbox;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.webhook.Occurrence;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.push.PushInboxJson;
import io.helpdesk.web.Json;
import io.helpdesk.web.webhook.HexHmac;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Webhooks of accounts, Api inboxes and bots, in this wire's words (chatwoot-events 1 to 4). */
@Dependent
public class ChatwootHooks implements WebhookFormat {

    /** Stored with each webhook. */
    public static final String NAME = "chatwoot";

    private static final String MESSAGE_CREATED = "message_created";
    private static final String MESSAGE_UPDATED = "message_updated";
    private static final String CONVERSATION_CREATED = "conversation_created";
    private static final String CONVERSATION_UPDATED = "conversation_updated";
    private static final String STATUS_CHANGED = "conversation_status_changed";
    private static final String OPENED = "conversation_opened";
    private static final String RESOLVED = "conversation_resolved";
    private static final String TYPING_ON = "conversation_typing_on";
    private static final String TYPING_OFF = "conversation_typing_off";
    private static final String CONTACT_CREATED = "contact_created";
    private static final String CONTACT_UPDATED = "contact_updated";
    private static final String INBOX_CREATED = "inbox_created";
    private static final String INBOX_UPDATED = "inbox_updated";

    @Inject
    HookLinks links;

    private final ObjectMapper mapper = ChatwootJson.mapper();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> events() {
        return Set.of(
                STATUS_CHANGED,
                CONVERSATION_UPDATED,
                CONVERSATION_CREATED,
                CONTACT_CREATED,
                CONTACT_UPDATED,
                MESSAGE_CREATED,
                MESSAGE_UPDATED,
                "webwidget_triggered",
                INBOX_CREATED,
                INBOX_UPDATED,
                TYPING_ON,
                TYPING_OFF);
    }

    @Override
    public Set<Scope> serves() {
        return Set.of(Scope.INBOX, Scope.BOT);
    }

    @Override
    public boolean oneWebhookPerUrl() {
        return true;
    }

    @Override
    public List<String> names(HelpdeskEvent event, Scope scope) {
        var names = new ArrayList<String>();
        if (event instanceof ConversationOpened && scope != Scope.BOT) {
            names.add(CONVERSATION_CREATED);
        } else if (event instanceof ConversationChanged changed) {
            names.addAll(namesOf(changed, scope));
        } else if (event instanceof MessagePosted posted && posted.message().type() != MessageType.ACTIVITY) {
            names.add(MESSAGE_CREATED);
            if (scope != Scope.BOT
                    && !ChangedAttributes.ofConversation(posted.changes()).isEmpty()) {
                names.add(CONVERSATION_UPDATED);
            }
            if (scope == Scope.ACCOUNT && !posted.contactChanges().isEmpty()) {
                names.add(CONTACT_UPDATED);
            }
        } else if (event instanceof MessageChanged changed && changed.message().type() != MessageType.ACTIVITY) {
            names.add(MESSAGE_UPDATED);
        } else if (event instanceof Typing typing && scope != Scope.BOT) {
            names.add(typing.on() ? TYPING_ON : TYPING_OFF);
        } else if (event instanceof ContactCreated && scope == Scope.ACCOUNT) {
            names.add(CONTACT_CREATED);
        } else if (event instanceof ContactChanged changed
                && scope == Scope.ACCOUNT
                && !changed.changes().isEmpty()) {
            names.add(CONTACT_UPDATED);
        } else if (event instanceof InboxCreated && scope == Scope.ACCOUNT) {
            names.add(INBOX_CREATED);
        } else if (event instanceof InboxChanged changed
                && scope == Scope.ACCOUNT
                && !ChangedAttributes.ofInbox(changed.changes()).isEmpty()) {
            names.add(INBOX_UPDATED);
        }
        return names;
    }

    private static List<String> namesOf(ConversationChanged changed, Scope scope) {
        boolean status = changed.changes().stream().anyMatch(change -> change.field() == ConversationField.STATUS);
        if (scope == Scope.BOT) {
            var now = changed.conversation().state().status();
            return !status
                    ? List.of()
                    : now == ConversationStatus.OPEN
                            ? List.of(OPENED)
                            : now == ConversationStatus.RESOLVED ? List.of(RESOLVED) : List.of();
        }
        if (ChangedAttributes.ofConversation(changed.changes()).isEmpty()) {
            return List.of();
        }
        return status ? List.of(STATUS_CHANGED, CONVERSATION_UPDATED) : List.of(CONVERSATION_UPDATED);
    }

    @Override
    public byte[] body(Occurrence it) {
        ObjectNode body = mapper.createObjectNode();
        body.put("event", it.eventName());
        body.setAll((ObjectNode) mapper.valueToTree(
                switch (it.eventName()) {
                    case MESSAGE_CREATED, MESSAGE_UPDATED ->
                        Payloads.message((OfMessage) it.event(), it.account(), links);
                    case TYPING_ON, TYPING_OFF -> Payloads.typing((Typing) it.event(), it.account(), links);
                    case CONTACT_CREATED, CONTACT_UPDATED -> HookSender.of(contact(it.event()), it.account());
                    case INBOX_CREATED, INBOX_UPDATED -> PushInboxJson.of(((OfInbox) it.event()).inbox());
                    default -> Payloads.conversation(((OfConversation) it.event()).conversation(), it.account(), links);
                }));
        switch (it.eventName()) {
            case STATUS_CHANGED -> body.putNull("changed_attributes");
            case CONVERSATION_UPDATED ->
                body.set(
                        "changed_attributes",
                        mapper.valueToTree(ChangedAttributes.ofConversation(changes(it.event()))));
            case CONTACT_UPDATED ->
                body.set(
                        "changed_attributes",
                        mapper.valueToTree(ChangedAttributes.ofContact(contactChanges(it.event()))));
            case INBOX_UPDATED ->
                body.set(
                        "changed_attributes",
                        mapper.valueToTree(ChangedAttributes.ofInbox(((InboxChanged) it.event()).changes())));
            default -> {}
        }
        return Json.bytes(mapper, body);
    }

    @Override
    public Map<String, String> headers(String eventName, UUID deliveryId, String secret, byte[] body, Instant sentAt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "application/json");
        headers.put("X-Chatwoot-Delivery", deliveryId.toString());
        if (secret != null && !secret.isEmpty()) {
            var timestamp = String.valueOf(sentAt.getEpochSecond());
            headers.put("X-Chatwoot-Timestamp", timestamp);
            headers.put("X-Chatwoot-Signature", "sha256=" + HexHmac.sign(secret, timestamp + ".", body));
        }
        return headers;
    }

    private static Contact contact(HelpdeskEvent event) {
        if (event instanceof OfContact about) {
            return about.contact();
        }
        var posted = (MessagePosted) event;
        return posted.message().author() instanceof Author.OfContact by
                ? by.contact()
                : posted.conversation().contact();
    }

    private static List<FieldChange<ConversationField>> changes(HelpdeskEvent event) {
        return event instanceof ConversationChanged changed ? changed.changes() : ((MessagePosted) event).changes();
    }

    private static List<FieldChange<ContactField>> contactChanges(HelpdeskEvent event) {
        return event instanceof ContactChanged changed ? changed.changes() : ((MessagePosted) event).contactChanges();
    }
}
