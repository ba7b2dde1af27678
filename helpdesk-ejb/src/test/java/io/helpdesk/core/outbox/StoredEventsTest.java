package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.message.Author;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was stored once can be read: the same 34 events, each kind in full and with little in it, as each form wrote them. These
 * files are never changed; a new form adds one.
 */
class StoredEventsTest {

    private final EventJson json = new EventJson();

    @Test
    void bothFormsSayTheSame() throws IOException {
        assertEquals(read("form-2"), read("form-1"));
    }

    @Test
    void theFormOfTodayIsTheSecond() throws IOException {
        for (var line : lines("form-2")) {
            assertEquals(line, json.write(json.read(line)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form-1", "form-2"})
    void whatIsReadIsWhatHappened(String form) throws IOException {
        var events = read(form);
        assertEquals(34, events.size());
        assertEquals(
                Stream.of(HelpdeskEvent.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()),
                events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet()));

        var posted = only(events, MessagePosted.class).get(0);
        assertTrue(posted.message().author() instanceof Author.OfContact);
        assertEquals(
                ConversationField.CUSTOM_ATTRIBUTES, posted.changes().get(0).field());
        assertEquals(
                new BigDecimal("1.50"), ((Map<?, ?>) posted.changes().get(0).after()).get("price"));
        assertEquals(1, posted.message().body().attachments().size());
        var changed = only(events, ConversationChanged.class).get(0);
        assertEquals(List.of(ConversationField.ASSIGNEE, ConversationField.STATUS), changed.fields());
        assertEquals(1, only(events, ContactChanged.class).get(0).changes().size());
        var once = only(events, MessagePosted.class).get(4);
        assertEquals(once.message(), once.conversation().newest().message());
        assertEquals(once.message(), once.conversation().newest().interaction());
    }

    private static <T> List<T> only(List<HelpdeskEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<HelpdeskEvent> read(String form) throws IOException {
        return lines(form).stream().map(json::read).toList();
    }

    private static List<String> lines(String form) throws IOException {
        try (var file = StoredEventsTest.class.getResourceAsStream("/events/" + form + ".jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
