package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.team.Team;
import io.helpdesk.dialect.sample.ContactSample;
import io.helpdesk.dialect.sample.ConversationSample;
import io.helpdesk.dialect.sample.InboxSample;
import io.helpdesk.dialect.sample.MessageSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people and things of the contract's sample documents. */
public final class Samples {

    public static final Instant OPENED = Instant.ofEpochSecond(1767323045L);

    public static final UUID CONVERSATION_UUID = UUID.fromString("2b1f0c5e-7d1a-4d6e-9c57-0f3d1f1c2a33");

    public static final BlobLinks LINKS = file -> "https://host/blob";

    private Samples() {}

    /** Reads JSON with single quotes. */
    public static JsonNode json(String text) {
        try {
            return JsonMapper.builder()
                    .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
                    .build()
                    .readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JSON body would say. */
    public static ChatwootParams params(String json) {
        return ChatwootParams.of((ObjectNode) json(json));
    }

    public static Set<String> keys(JsonNode object) {
        return JsonValues.keys(object);
    }

    /** A value the way this wire writes it, read back. */
    public static JsonNode written(Object value) {
        try {
            return new JsonMapper().readTree(ChatwootJson.mapper().writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Agent 7, a member of team 4. */
    public static Caller caller() {
        return new Caller(
                Caller.Kind.USER, 1, 7L, "Sam Agent", Set.of(), new AccessScope.Inboxes(Set.of(5L)), Set.of(4L));
    }

    public static Agent agent() {
        return new Agent(
                7,
                1,
                "Sam Agent",
                "Sam",
                "agent@example.com",
                Role.AGENT,
                Availability.ONLINE,
                false,
                false,
                true,
                null,
                Map.of(),
                OPENED,
                OPENED);
    }

    public static Team team() {
        return new Team(3, 1, "billing", null, true, OPENED, OPENED);
    }

    public static Contact contact() {
        return new ContactSample(42, Instant.ofEpochSecond(1767300000L))
                .name("Ada Example", "Ada", "Example")
                .email("ada@example.com")
                .phoneNumber("+15550100200")
                .city("Pune")
                .lastActivityAt(Instant.ofEpochSecond(1767322000L))
                .updatedAt(OPENED)
                .made();
    }

    public static AgentBot bot() {
        return new AgentBot(
                9, new UUID(0, 9), 1L, "Robo", null, null, null, "webhook", Map.of(), Map.of(), OPENED, OPENED);
    }

    public static Inbox inbox() {
        return new InboxSample(5, "API", ChannelKind.API, OPENED)
                .identifier("identifier")
                .served()
                .made();
    }

    public static ContactSession session() {
        return new ContactSession(11, 42, 5, "abc-1", "pubsub", false, null, null, OPENED, OPENED, inbox());
    }

    /** Message 901, "hi", written by agent 7. */
    public static Message message() {
        return message(new Author.OfAgent(agent()), List.of());
    }

    public static Message message(Author author, List<StoredFile> files) {
        return new MessageSample(
                        901,
                        new Message.ConversationIds(1, 5, 170, 17, CONVERSATION_UUID),
                        MessageType.OUTGOING,
                        Instant.ofEpochSecond(1767323046L))
                .by(author)
                .text("hi")
                .files(files)
                .updatedAt(Instant.parse("2026-01-02T03:04:06.120Z"))
                .made();
    }

    public static StoredFile file(FileKind kind) {
        return new StoredFile(
                31, new UUID(0, 31), 1, 901L, "a.png", "image/png", null, false, 1234, kind, Map.of(), OPENED, OPENED);
    }

    /** Conversation 17 of the contract, of agent 7 and team 3. */
    public static Conversation conversation(Message last) {
        return conversation(last, agent(), team());
    }

    public static Conversation conversation(Message last, Agent assignee, Team team) {
        return new ConversationSample(
                        new Message.ConversationIds(1, 5, 170, 17, CONVERSATION_UUID), inbox(), contact(), OPENED)
                .session(session())
                .assignee(assignee)
                .team(team)
                .last(last)
                .updatedAt(OPENED.plusMillis(678))
                .made();
    }
}
