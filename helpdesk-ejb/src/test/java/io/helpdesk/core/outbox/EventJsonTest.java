package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Author;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written can be read: each event with each kind of author. */
class EventJsonTest {

    static Stream<HelpdeskEvent> events() {
        return Stream.of(EventJson.records(HelpdeskEvent.class)).flatMap(type -> Stream.of(
                        new Author.OfContact((Contact) any(Contact.class, null)), new Author.OfAgent((Agent) any(Agent.class, null)),
                        new Author.OfBot((AgentBot) any(AgentBot.class, null)))
                .map(author -> (HelpdeskEvent) any(type, author)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenCanBeRead(HelpdeskEvent event) {
        var json = new EventJson();
        var written = json.write(event);
        assertEquals(written, json.write(json.read(written)));
        assertEquals(event.getClass(), json.read(written).getClass());
    }

    @Test
    void aConversationsNewestMessageIsWrittenOnce() {
        var written = new EventJson().write(posted());
        assertEquals(2, written.split("\"author\"", -1).length, written);
        var read = (MessagePosted) new EventJson().read(written);
        assertEquals("text", read.message().content());
        assertEquals(read.message(), read.conversation().lastMessage());
        assertEquals(read.message(), read.conversation().lastNonActivity());
        assertEquals(read.message(), read.conversation().lastInteraction());
    }

    @Test
    void anotherMessageIsWrittenAsWell() throws Exception {
        var whole = (ObjectNode) SaidOnce.restored(new ObjectMapper().readTree(new EventJson().write(posted())));
        ((ObjectNode) whole.get("conversation")).set("lastInteraction",
                ((ObjectNode) whole.get("message")).deepCopy().put("content", "before it"));
        var read = (MessagePosted) new EventJson().read(new EventJson().write(new EventJson().read(whole.toString())));
        assertEquals("before it", read.conversation().lastInteraction().content());
        assertEquals("text", read.conversation().lastNonActivity().content());
    }

    @Test
    void nullIsLeftOutButNotFromMaps() {
        var contact = (Contact) any(Contact.class, null);
        var values = new HashMap<String, Object>();
        values.put("gone", null);
        values.put("price", new BigDecimal("1.50"));
        var written = new EventJson().write(new ContactChanged(contact, List.of(new FieldChange("custom_attributes", null, values))));
        assertTrue(written.contains("\"gone\":null"), written);
        assertFalse(written.contains("\"before\""), written);
        assertEquals(values, ((ContactChanged) new EventJson().read(written)).changes().get(0).after());
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
                Map.entry(String.class, "text"), Map.entry(long.class, 7L), Map.entry(Long.class, 8L),
                Map.entry(int.class, 9), Map.entry(Integer.class, 9), Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true), Map.entry(double.class, 1.5), Map.entry(Double.class, 1.5),
                Map.entry(UUID.class, new UUID(1, 2)), Map.entry(Instant.class, Instant.parse("2026-01-05T10:00:05.421733Z")),
                Map.entry(List.class, List.of()), Map.entry(Map.class, Map.of("key", "value")));
        return plain.get(type);
    }
}
