package io.helpdesk.dialect.libredesk.filter;

import static io.helpdesk.api.conversation.ConversationField.ASSIGNEE;
import static io.helpdesk.api.conversation.ConversationField.CHANNEL;
import static io.helpdesk.api.conversation.ConversationField.CLOSED;
import static io.helpdesk.api.conversation.ConversationField.CONTACT_EMAIL;
import static io.helpdesk.api.conversation.ConversationField.CONTACT_IDENTIFIER;
import static io.helpdesk.api.conversation.ConversationField.CREATED_AT;
import static io.helpdesk.api.conversation.ConversationField.INBOX_ID;
import static io.helpdesk.api.conversation.ConversationField.LAST_ACTIVITY_AT;
import static io.helpdesk.api.conversation.ConversationField.LAST_INTERACTION_AT;
import static io.helpdesk.api.conversation.ConversationField.LAST_INTERACTION_INCOMING;
import static io.helpdesk.api.conversation.ConversationField.PRIORITY;
import static io.helpdesk.api.conversation.ConversationField.SNOOZED_UNTIL;
import static io.helpdesk.api.conversation.ConversationField.STAGE;
import static io.helpdesk.api.conversation.ConversationField.STATUS;
import static io.helpdesk.api.conversation.ConversationField.TEAM;
import static io.helpdesk.api.conversation.ConversationField.WAITING_SINCE;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.deed.DeedField;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields lists can be filtered and ordered by (libredesk 9.1). */
final class FilterFields {

    private static final Map<String, FilterField> FIELDS = Map.ofEntries(
            Map.entry("conversations.priority_id", priorityIds()),
            Map.entry("conversations.assigned_team_id", ValueField.key(TEAM)),
            Map.entry("conversations.assigned_user_id", ValueField.key(ASSIGNEE)),
            Map.entry("conversations.inbox_id", ValueField.key(INBOX_ID)),
            Map.entry("conversations.last_message_at", new TimeField(LAST_ACTIVITY_AT)),
            Map.entry("conversations.last_interaction_at", new TimeField(LAST_INTERACTION_AT)),
            Map.entry("conversations.last_interaction_sender", senders()),
            Map.entry("conversations.created_at", new TimeField(CREATED_AT)),
            Map.entry("conversations.waiting_since", new TimeField(WAITING_SINCE)),
            Map.entry("conversations.next_sla_deadline_at", new EmptyField(new TimeField(CREATED_AT))),
            Map.entry("conversations.snoozed_until", new TimeField(SNOOZED_UNTIL)),
            Map.entry("conversations.sla_policy_id", new EmptyField(ValueField.key(ConversationField.ID))),
            Map.entry("conversations.tags", new TagsField()),
            Map.entry("users.email", ValueField.text(CONTACT_EMAIL)),
            Map.entry("users.external_user_id", ValueField.text(CONTACT_IDENTIFIER)),
            Map.entry("inboxes.channel", channels()));

    private static final Map<String, FilterField> OF_CONTACTS = Map.of(
            "users.email", ValueField.text(ContactField.EMAIL),
            "users.created_at", new TimeField(ContactField.CREATED_AT),
            "users.updated_at", new TimeField(ContactField.UPDATED_AT));

    private static final Map<String, FilterField> OF_DEEDS = Map.of(
            "activity_logs.activity_type", deedKinds(),
            "activity_logs.actor_id", ValueField.key(DeedField.ACTOR_ID),
            "activity_logs.ip", ValueField.text(DeedField.ADDRESS),
            "activity_logs.created_at", new TimeField(DeedField.CREATED_AT));

    private FilterFields() {}

    /**
     * @param name model and field with a dot between
     * @param statuses that the account has; asked only where they matter
     */
    static FilterField named(String name, Supplier<List<Status>> statuses) {
        return switch (name) {
            case "conversations.status_id", "conversation_statuses.id" -> statusIds(statuses.get());
            case "conversation_statuses.name" -> statusNames(statuses.get());
            default -> among(FIELDS, name);
        };
    }

    /** Of lists of contacts (libredesk-resources 3). */
    static FilterField ofContacts(String name) {
        return among(OF_CONTACTS, name);
    }

    /** Of what was done (libredesk-desk 5.7). */
    static FilterField ofDeeds(String name) {
        return among(OF_DEEDS, name);
    }

    /** Lists are not ordered by it here. */
    private static FilterField deedKinds() {
        return ChoiceField.named(
                choices(DeedNames.kinds(), DeedNames::of, kind -> Condition.is(DeedField.KIND, kind)),
                Condition.everything(),
                STATUS);
    }

    private static FilterField among(Map<String, FilterField> fields, String name) {
        FilterField field = fields.get(name);
        if (field == null) {
            throw LibredeskRefusal.badInput();
        }
        return field;
    }

    private static FilterField statusIds(List<Status> statuses) {
        return ChoiceField.numbered(choices(statuses, Status::id), Condition.everything(), STAGE);
    }

    private static FilterField statusNames(List<Status> statuses) {
        // by name, Closed comes before all the others of the four; an account's own are with the state that they are a
        // name of
        return ChoiceField.named(choices(statuses, Status::label), Condition.everything(), STATUS)
                .ordered(descending -> List.of(new Sort(CLOSED, !descending), new Sort(STATUS, descending)));
    }

    private static <V> Map<V, Condition> choices(List<Status> statuses, Function<Status, V> value) {
        boolean own = !statuses.stream().allMatch(Status::isSeeded);
        return choices(statuses, value, status -> status.condition(own));
    }

    private static FilterField priorityIds() {
        return ChoiceField.numbered(
                        choices(
                                Priority.values(),
                                priority -> (long) Priorities.id(priority),
                                priority -> Condition.is(PRIORITY, priority)),
                        new Condition.Present(PRIORITY),
                        PRIORITY)
                // the original leaves open what comes first within one: newest or oldest activity is along an index
                .ordered(descending -> List.of(new Sort(PRIORITY, descending), new Sort(LAST_ACTIVITY_AT, descending)));
    }

    private static FilterField senders() {
        return ChoiceField.named(
                Map.of(
                        "agent", Condition.is(LAST_INTERACTION_INCOMING, false),
                        "contact", Condition.is(LAST_INTERACTION_INCOMING, true)),
                new Condition.Present(LAST_INTERACTION_AT),
                LAST_INTERACTION_INCOMING);
    }

    private static FilterField channels() {
        return ChoiceField.named(
                choices(ChannelKind.values(), LibredeskChannel::name, kind -> Condition.is(CHANNEL, kind)),
                Condition.everything(),
                CHANNEL);
    }

    private static <T, V> Map<V, Condition> choices(T[] all, Function<T, V> value, Function<T, Condition> condition) {
        return choices(Arrays.asList(all), value, condition);
    }

    private static <T, V> Map<V, Condition> choices(
            List<T> all, Function<T, V> value, Function<T, Condition> condition) {
        return all.stream().collect(Collectors.toMap(value, condition));
    }
}
