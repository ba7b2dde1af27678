package io.helpdesk.core.condition;

import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Conversations in any state a row can be in, with attributes as strangers leave them, written past the entities. */
final class StoredConversations {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final int CONVERSATIONS = 60;

    static final List<String> KEYS = List.of("plan", "size", "since", "vip", "a\"b\\c\td", "\\E.*", "nobody's");

    private static final List<String> VALUES = List.of(
            "\"gold\"",
            "\"Gold\"",
            "\"gold member\"",
            "\"\"",
            "\"t\\\"x\\n\\\\n\"",
            "\"z\\u00fcrich\"",
            "5",
            "5.0",
            "-3",
            "12.50",
            "1" + "0".repeat(39),
            "\"5\"",
            "\"-3\"",
            "\"1e3\"",
            "\"5 \"",
            "\"" + "9".repeat(101) + "\"",
            "true",
            "false",
            "\"true\"",
            "\"TRUE\"",
            "null",
            "[]",
            "[\"gold\"]",
            "{\"plan\":\"gold\"}",
            "\"2026-01-05\"",
            "\"2026-01-05T10:00:00.000Z\"",
            "\"2026-02-31 at night\"",
            "\"2026-03-01x\"",
            "\"2026-13-01\"",
            "\"\\\"plan\\\":\\\"gold\\\",\"");

    private final Session session;
    private final DatabaseDialect database;
    private final Random random;
    private final Instant now = NOON;
    private final List<Long> users = new ArrayList<>();
    private final List<Long> teams = List.of(71L, 72L);
    private final List<Long> bots = List.of(81L, 82L);
    private final List<Long> statuses = List.of(61L, 62L);
    private final List<InboxEntity> inboxes = new ArrayList<>();
    private final List<ContactEntity> contacts = new ArrayList<>();
    private long account;
    private long lastMessage;

    /** By key. */
    final Map<Long, String> labels = new TreeMap<>(Map.of(91L, "vip", 92L, "late", 93L, "never"));

    /** What was said in each conversation, in small letters. */
    final Map<Long, List<String>> said = new HashMap<>();

    /** User ids by conversation. */
    final Map<Long, Set<Long>> participants = new HashMap<>();

    StoredConversations(Session session, DatabaseDialect database, Random random) {
        this.session = session;
        this.database = database;
        this.random = random;
    }

    long account() {
        return account;
    }

    void store() {
        var acme = AccountEntity.create(new SaveAccount("Acme", null, null, null, null, null, null, null), now);
        session.persist(acme);
        account = acme.id();
        for (int i = 0; i < 3; i++) {
            var user = UserEntity.create("User " + i, "user" + i + "@example.org", "token" + i, now);
            session.persist(user);
            users.add(user.id());
            session.persist(MembershipEntity.join(account, user.id(), Role.AGENT, now));
        }
        for (var kind : List.of(ChannelKind.API, ChannelKind.EMAIL, ChannelKind.WHATSAPP)) {
            var inbox = InboxEntity.create(
                    account,
                    SaveInbox.builder()
                            .kind(kind)
                            .name(kind.name())
                            .phoneNumber(Optional.ofNullable(kind == ChannelKind.WHATSAPP ? "+4930123" : null))
                            .build(),
                    now);
            session.persist(inbox);
            inboxes.add(inbox);
        }
        for (int i = 0; i < 5; i++) {
            contacts.add(contact(i));
        }
        session.flush();
        teams.forEach(id -> insert(
                "team", dated(Map.of("id", id, "account_id", account, "name", "t" + id, "auto_assignment", false))));
        bots.forEach(id -> insert(
                "agent_bot",
                dated(Map.of(
                        "id",
                        id,
                        "uuid",
                        UUID.randomUUID(),
                        "account_id",
                        account,
                        "name",
                        "b" + id,
                        "bot_type",
                        "webhook",
                        "bot_config",
                        json("{}"),
                        "settings",
                        json("{}")))));
        statuses.forEach(id -> insert(
                "named_status",
                new LinkedHashMap<>(Map.of(
                        "id", id, "account_id", account, "name", "s" + id, "state", "RESOLVED", "created_at", now))));
        labels.forEach((id, title) ->
                insert("label", dated(Map.of("id", id, "account_id", account, "title", title, "color", "#fff"))));
        for (long id = 1; id <= CONVERSATIONS; id++) {
            conversation(id);
        }
        session.flush();
        session.clear();
    }

    private ContactEntity contact(int i) {
        var contact = ContactEntity.create(account, now);
        contact.rename(i == 0 ? "" : "Ada " + i);
        if (i > 1) {
            contact.reachAt("ada" + i + "@example.org", i > 2 ? "+4917" + i : null);
        }
        if (i > 3) {
            contact.identifyAs("ext-" + i);
        }
        session.persist(contact);
        session.flush();
        update("contact", contact.id(), "custom_attributes", attributes());
        update("contact", contact.id(), "additional_attributes", attributes());
        return contact;
    }

    private void conversation(long id) {
        var inbox = one(inboxes);
        var contact = one(contacts);
        var stay = new ContactSessionEntity(account, contact.id(), inbox.id(), "s" + id, "pubsub" + id, false, now);
        session.persist(stay);
        session.flush();
        var status = one(List.of(ConversationStatus.values()));
        var row = dated(Map.of(
                "id",
                id,
                "uuid",
                UUID.randomUUID(),
                "account_id",
                account,
                "revision",
                0L,
                "conversation_number",
                id,
                "inbox_id",
                inbox.id(),
                "contact_id",
                contact.id(),
                "session_id",
                stay.id(),
                "status",
                status.name()));
        row.put("closed", status == ConversationStatus.RESOLVED && random.nextBoolean());
        row.put("custom_attributes", json(attributes()));
        row.put("additional_attributes", json(attributes()));
        row.put("message_count", 0L);
        row.put("unread_count", (long) random.nextInt(3));
        row.put("created_at", time());
        row.put("updated_at", time());
        row.put("last_activity_at", time());
        if (status == ConversationStatus.SNOOZED) {
            perhaps(row, "snoozed_until", time());
        }
        if (Boolean.FALSE.equals(row.get("closed"))) {
            perhaps(row, "named_status_id", one(statuses));
        }
        perhaps(row, "priority", (short) random.nextInt(4));
        perhaps(row, "assignee_id", one(users));
        perhaps(row, "team_id", one(teams));
        perhaps(row, "bot_id", one(bots));
        if (row.get("bot_id") != null) {
            perhaps(row, "routing", "AGENT");
        }
        for (var moment : List.of(
                "last_incoming_at", "agent_last_seen_at", "contact_last_seen_at", "first_reply_at", "waiting_since")) {
            perhaps(row, moment, time());
        }
        var messages = messages(id, inbox.id(), row);
        // what the contact writes is an interaction
        if (row.get("last_incoming_at") instanceof Instant incoming
                && !(row.get("last_interaction_at") instanceof Instant interaction
                        && !interaction.isBefore(incoming))) {
            row.put("last_incoming_at", row.get("last_interaction_at"));
        }
        insert("conversation", row);
        messages.forEach(message -> insert("message", message));
        participants.put(
                id, users.stream().filter(user -> random.nextInt(3) == 0).collect(Collectors.toSet()));
        participants
                .get(id)
                .forEach(user -> insert(
                        "conversation_participant",
                        new LinkedHashMap<>(Map.of(
                                "account_id", account, "conversation_id", id, "user_id", user, "created_at", now))));
        labels.values().stream()
                .filter(title -> !title.equals("never") && random.nextInt(3) == 0)
                .forEach(title -> insert(
                        "conversation_label",
                        new LinkedHashMap<>(Map.of("account_id", account, "conversation_id", id, "title", title))));
    }

    private List<Map<String, Object>> messages(long conversation, long inbox, Map<String, Object> row) {
        var messages = new ArrayList<Map<String, Object>>();
        said.put(conversation, new ArrayList<>());
        for (int i = random.nextInt(4); i > 0; i--) {
            var type = one(List.of(MessageType.values()));
            var content = one(List.of("Hello there", "refund", "100%", ""));
            boolean note = type == MessageType.OUTGOING && random.nextBoolean();
            var at = time();
            var message = dated(Map.of(
                    "id",
                    ++lastMessage,
                    "uuid",
                    UUID.randomUUID(),
                    "account_id",
                    account,
                    "inbox_id",
                    inbox,
                    "conversation_id",
                    conversation,
                    "message_type",
                    type.name(),
                    "content",
                    content,
                    "html",
                    false,
                    "content_type",
                    "TEXT",
                    "private_note",
                    note));
            message.put("content_attributes", json("{}"));
            message.put("additional_attributes", json("{}"));
            message.put("status", "SENT");
            message.put("created_at", at);
            messages.add(message);
            row.put("last_message_id", lastMessage);
            if (type == MessageType.INCOMING || type == MessageType.OUTGOING) {
                said.get(conversation).add(content.toLowerCase(Locale.ROOT));
                if (!note) {
                    row.put("last_interaction_id", lastMessage);
                    row.put("last_interaction_at", at);
                    row.put("last_interaction_incoming", type == MessageType.INCOMING);
                }
            }
        }
        return messages;
    }

    /** Other things that are written like a key stand before those that are asked for. */
    private String attributes() {
        var members = new ArrayList<String>();
        if (random.nextInt(3) == 0) {
            members.add("\"before\":{\"plan\":\"gold\",\"list\":[{\"size\":5},\"}\"]}");
        }
        KEYS.stream()
                .filter(key -> !key.equals("nobody's") && random.nextInt(3) > 0)
                .forEach(key -> members.add("\""
                        + key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\":" + one(VALUES)));
        return "{" + String.join(",", members) + "}";
    }

    private Instant time() {
        return NOON.plus(Duration.ofHours(random.nextInt(5)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void perhaps(Map<String, Object> row, String column, Object value) {
        if (random.nextBoolean()) {
            row.put(column, value);
        }
    }

    private Map<String, Object> dated(Map<String, Object> columns) {
        var row = new LinkedHashMap<>(columns);
        if (!row.containsKey("created_at")) {
            row.put("created_at", now);
        }
        row.put("updated_at", now);
        return row;
    }

    private record Json(String text) {}

    private static Json json(String text) {
        return new Json(text);
    }

    private void insert(String table, Map<String, Object> row) {
        var columns = List.copyOf(row.keySet());
        var query = session.createNativeMutationQuery("insert into " + table + " (" + String.join(", ", columns)
                + ") values ("
                + columns.stream()
                        .map(column -> value(row.get(column), ":" + column))
                        .collect(Collectors.joining(", ")) + ")");
        columns.forEach(column ->
                query.setParameter(column, row.get(column) instanceof Json json ? json.text() : row.get(column)));
        query.executeUpdate();
    }

    private void update(String table, long id, String column, String json) {
        session.createNativeMutationQuery(
                        "update " + table + " set " + column + " = " + value(json(json), ":json") + " where id = :id")
                .setParameter("json", json)
                .setParameter("id", id)
                .executeUpdate();
    }

    private String value(Object value, String parameter) {
        return value instanceof Json ? asJson(database, parameter) : parameter;
    }

    static String asJson(DatabaseDialect database, String parameter) {
        return database == DatabaseDialects.MARIADB
                ? parameter
                : database == DatabaseDialects.H2
                        ? parameter + " format json"
                        : "cast(" + parameter + " as " + database.jsonType() + ")";
    }
}
