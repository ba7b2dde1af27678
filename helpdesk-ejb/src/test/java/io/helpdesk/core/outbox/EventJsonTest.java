package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Author;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written can be read: each event with each kind of author. */
class EventJsonTest {

    private static final long ACCOUNT = 7;

    private final KeptParts parts = new KeptParts();
    private final EventJson json = new EventJson(parts);

    static Stream<HelpdeskEvent> events() {
        return Stream.of(HelpdeskEvent.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(
                                new Author.OfContact((Contact) any(Contact.class, null)),
                                new Author.OfAgent((Agent) any(Agent.class, null)),
                                new Author.OfBot((AgentBot) any(AgentBot.class, null)))
                        .map(author -> (HelpdeskEvent) any(type, author)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenCanBeRead(HelpdeskEvent event) {
        var written = json.write(event);
        assertEquals(written, json.write(read(written)));
        assertEquals(event.getClass(), read(written).getClass());
    }

    @Test
    void aConversationAndItsFirstMessageAreWrittenAsOne() {
        var posted = posted();
        var opened = new ConversationOpened(posted.conversation(), 8L);
        var written = json.write(opened, posted);
        var read = json.read(ACCOUNT, written);
        assertEquals(written, json.write((ConversationOpened) read.get(0), (MessagePosted) read.get(1)));
        // the message is in the conversation already
        var alone = json.write(opened);
        assertTrue(written.length() < alone.length() + 100, written);
    }

    @Test
    void whatStaysAsItIsIsKeptOnce() {
        var posted = posted();
        json.write(posted);
        var first = List.copyOf(parts.kept);
        json.write(posted);
        assertEquals(first, parts.kept);
        assertEquals(first.size(), first.stream().distinct().count(), first.toString());
    }

    @Test
    void aConversationsNewestMessageIsWrittenOnce() {
        var written = json.write(posted());
        assertEquals(2, written.split("\"h\":", -1).length, written);
        var read = (MessagePosted) read(written);
        assertEquals("text", read.message().body().text());
        assertEquals(read.message(), read.conversation().newest().message());
        assertEquals(read.message(), read.conversation().newest().nonActivity());
        assertEquals(read.message(), read.conversation().newest().interaction());
    }

    @Test
    void anotherMessageIsWrittenAsWell() {
        var posted = posted();
        var before = posted.message().by(new Author.OfAgent((Agent) any(Agent.class, null)));
        var state = posted.conversation();
        var counted = new AtomicInteger();
        // the third message that is asked for is the last interaction
        var other = state.showing(
                state.contact(), state.session(), message -> counted.incrementAndGet() == 3 ? before : message);
        var read = (MessagePosted) read(json.write(new MessagePosted(other, posted.message(), List.of(), List.of())));
        assertEquals(before, read.conversation().newest().interaction());
        assertEquals(posted.message(), read.conversation().newest().nonActivity());
        assertEquals(posted.message(), read.message());
    }

    @Test
    void whoIsInTheConversationIsDescribedOnce() {
        var posted = posted();
        var written = json.write(posted);
        assertEquals(2, written.split("\"gl\":", -1).length, written);
        assertEquals(
                posted.message().author(),
                ((MessagePosted) read(written)).message().author());
    }

    @Test
    void whatANewerVersionWroteIsNotGuessed() {
        var newer = json.write(posted()).replace("\"v\":3", "\"v\":4");
        assertThrows(IllegalStateException.class, () -> read(newer));
    }

    @Test
    void nullIsLeftOutButNotFromMaps() {
        var contact = (Contact) any(Contact.class, null);
        var values = new HashMap<String, Object>();
        values.put("gone", null);
        values.put("price", new BigDecimal("1.50"));
        var written = json.write(
                new ContactChanged(contact, List.of(new FieldChange<>(ContactField.CUSTOM_ATTRIBUTES, null, values))));
        assertTrue(written.contains("\"gone\":null"), written);
        assertFalse(written.contains("\"bf\""), written);
        assertEquals(values, ((ContactChanged) read(written)).changes().get(0).after());
    }

    private HelpdeskEvent read(String written) {
        var events = json.read(ACCOUNT, written);
        assertEquals(1, events.size());
        return events.get(0);
    }

    private static MessagePosted posted() {
        return (MessagePosted) any(MessagePosted.class, new Author.OfContact((Contact) any(Contact.class, null)));
    }

    /** A value of each component's own kind. */
    private static Object any(Class<?> type, Author author) {
        if (type.isRecord()) {
            var components = type.getRecordComponents();
            var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Stream.of(types).map(each -> any(each, author)).toArray();
            try {
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
        if (type == Author.class) {
            return author;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Map<Class<?>, Object> plain = Map.ofEntries(
                Map.entry(String.class, "text"),
                Map.entry(long.class, 7L),
                Map.entry(Long.class, 8L),
                Map.entry(int.class, 9),
                Map.entry(Integer.class, 9),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true),
                Map.entry(double.class, 1.5),
                Map.entry(Double.class, 1.5),
                Map.entry(UUID.class, new UUID(1, 2)),
                Map.entry(Instant.class, Instant.parse("2026-01-05T10:00:05.421733Z")),
                Map.entry(List.class, List.of()),
                Map.entry(Map.class, Map.of("key", "value")));
        return plain.get(type);
    }
}
