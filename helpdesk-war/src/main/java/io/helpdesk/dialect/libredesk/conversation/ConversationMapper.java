package io.helpdesk.dialect.libredesk.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.People;
import io.helpdesk.dialect.libredesk.message.MessageText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Shows conversations (libredesk 7, 9.2). */
public final class ConversationMapper {

    private static final TypeReference<TreeMap<String, Object>> SORTED = new TypeReference<>() {};

    private ConversationMapper() {}

    /** @param previous null on create */
    public static ConversationJson toJson(Conversation it, List<PreviousConversationJson> previous) {
        return toJson(it, previous, ConversationJson.Survey.NONE);
    }

    public static ConversationJson toJson(
            Conversation it, List<PreviousConversationJson> previous, ConversationJson.Survey survey) {
        return toJson(it, it.newest().message(), it.newest().interaction(), previous, survey);
    }

    /**
     * In a webhook, as it was before a change was noted as an activity.
     *
     * @param newest the newest message then, or null
     * @param interaction the newest one between contact and desk then, or null
     */
    public static ConversationJson toHookJson(Conversation it, Message newest, Message interaction) {
        return toJson(it, newest, interaction, null, ConversationJson.Survey.NONE);
    }

    private static ConversationJson toJson(
            Conversation it,
            Message newest,
            Message interaction,
            List<PreviousConversationJson> previous,
            ConversationJson.Survey survey) {
        Status status = Status.of(it);
        Inbox inbox = it.inbox();
        return new ConversationJson(
                it.id(),
                it.createdAt(),
                it.updatedAt(),
                it.uuid(),
                it.contact().id(),
                inbox.id(),
                it.state().closedAt(),
                it.state().resolvedAt(),
                Long.toString(it.number()),
                new ConversationJson.State(
                        label(it.priority()),
                        id(it.priority()),
                        status.label(),
                        status.category().word(),
                        status.id()),
                it.replies().firstSentAt(),
                it.replies().lastSentAt(),
                it.assignment().assigneeId(),
                teamId(it),
                it.seen().byAssigneeAt(),
                it.replies().waitingSince(),
                it.state().snoozedUntil(),
                it.subject(),
                new ConversationJson.InboxFields(
                        inbox.address().email() == null ? "" : inbox.address().email(),
                        "",
                        inbox.name(),
                        LibredeskChannel.name(inbox.kind())),
                it.labels(),
                Map.of(),
                it.customAttributes(),
                new ConversationJson.Newest(at(newest), text(newest), sender(newest)),
                new ConversationJson.Interaction(text(interaction), at(interaction), sender(interaction)),
                toJson(it.contact(), inbox),
                ConversationJson.ServiceLevel.NONE,
                survey,
                previous);
    }

    /**
     * @param unread messages the calling agent has not seen
     * @param mention the note that names the agent, in the list of those; null in any other
     */
    static ListedConversationJson toListedJson(Conversation it, int unread, UUID mention) {
        return new ListedConversationJson(
                it.id(),
                it.createdAt(),
                it.updatedAt(),
                it.uuid(),
                Long.toString(it.number()),
                it.replies().waitingSince(),
                listed(it.contact()),
                LibredeskChannel.name(it.inbox().kind()),
                it.inbox().name(),
                null,
                it.replies().firstSentAt(),
                it.replies().lastSentAt(),
                it.state().resolvedAt(),
                it.subject(),
                text(it.newest().message()),
                at(it.newest().message()),
                sender(it.newest().message()),
                text(it.newest().interaction()),
                at(it.newest().interaction()),
                sender(it.newest().interaction()),
                null,
                id(it.priority()),
                it.assignment().assigneeId(),
                teamId(it),
                unread,
                Status.of(it).label(),
                label(it.priority()),
                null,
                null,
                null,
                null,
                null,
                mention);
    }

    /** As sockets tell of it: as in a list, without what is each agent's own, keys in alphabetical order (libredesk-desk 4.3). */
    public static SortedMap<String, Object> toSocketJson(Conversation it) {
        var told = LibredeskJson.mapper().convertValue(toListedJson(it, 0, null), SORTED);
        told.remove("unread_message_count");
        told.remove("mentioned_message_uuid");
        told.put("contact", LibredeskJson.mapper().convertValue(told.get("contact"), SORTED));
        return told;
    }

    static PreviousConversationJson toPreviousJson(Conversation it) {
        Contact contact = it.contact();
        return new PreviousConversationJson(
                it.id(),
                it.createdAt(),
                it.updatedAt(),
                it.uuid(),
                it.subject() == null ? "" : it.subject(),
                new PreviousConversationJson.Contact(
                        contact.firstName(), contact.lastName(), People.picture(contact.avatarUrl())),
                text(it.newest().message()),
                at(it.newest().message()));
    }

    /** Only live chat knows who is there. */
    private static ContactJson toJson(Contact contact, Inbox inbox) {
        return new ContactJson(
                contact.id(),
                contact.createdAt(),
                contact.updatedAt(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                People.type(contact),
                "offline",
                People.picture(contact.avatarUrl()),
                contact.phoneNumber(),
                null,
                People.orNull(contact.countryCode()),
                contact.customAttributes(),
                !contact.blocked(),
                LibredeskChannel.of(inbox.kind()).knowsPresence() ? contact.lastActivityAt() : null,
                null,
                contact.identifier(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ListedConversationJson.Contact listed(Contact contact) {
        return new ListedConversationJson.Contact(
                contact.createdAt(),
                contact.updatedAt(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                People.picture(contact.avatarUrl()));
    }

    private static Long teamId(Conversation it) {
        return it.assignment().team() == null ? null : it.assignment().team().id();
    }

    private static String label(Priority priority) {
        return priority == null ? null : Priorities.label(priority);
    }

    private static Integer id(Priority priority) {
        return priority == null ? null : Priorities.id(priority);
    }

    private static String text(Message message) {
        return message == null ? null : MessageText.summary(message);
    }

    private static Instant at(Message message) {
        return message == null ? null : message.createdAt();
    }

    private static String sender(Message message) {
        return message == null ? null : MessageText.sender(message);
    }
}
