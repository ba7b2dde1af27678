package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.message.Author;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
