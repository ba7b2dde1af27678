package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ContactChanged;
import io.helpdesk.api.event.HelpdeskEvent.ContactMerged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.ConversationRouted;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.event.HelpdeskEvent.ListsChanged;
import io.helpdesk.api.event.HelpdeskEvent.MembersNotified;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.ReplyWindowEnding;
import io.helpdesk.api.event.InboxField;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.api.message.Author;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was stored once can be read: the same 34 events, each kind in full and with little in it, as each form wrote them; the
 * third form has parts in a file of their own, and a 35th row of two events. What the third form came to say later is in a file
 * that only grows. The others are never changed; a new form adds one.
 */
class StoredEventsTest {

    private static final long ACCOUNT = 1;

    private final KeptParts parts = new KeptParts();
    private final EventJson json = new EventJson(parts);

    @BeforeEach
    void parts() throws IOException {
        parts.kept.addAll(lines("form-3-parts"));
    }

    @Test
    void allFormsSayTheSame() throws IOException {
        assertEquals(read("form-2"), read("form-1"));
        assertEquals(read("form-2"), read("form-3").subList(0, 34));
    }

    @Test
    void theFormOfTodayIsTheThird() throws IOException {
        var lines = lines("form-3");
        for (var line : lines.subList(0, 34)) {
            assertEquals(line, json.write(json.read(ACCOUNT, line).get(0)));
        }
        var two = json.read(ACCOUNT, lines.get(34));
        assertEquals(lines.get(34), json.write((ConversationOpened) two.get(0), (MessagePosted) two.get(1)));
        assertEquals(lines("form-3-parts"), parts.kept, "nothing was kept another time");
    }

    @Test
    void whatTheThirdFormSaysSinceThenIsReadAsWell() throws IOException {
        var lines = lines("form-3-later");
        for (var line : lines) {
            assertEquals(line, json.write(json.read(ACCOUNT, line).get(0)));
        }
        var events = read("form-3-later");
        var merged = only(events, ContactMerged.class);
        assertEquals(List.of(8L, 7L), merged.get(0).conversationIds());
        assertEquals(merged.get(0).contact(), merged.get(1).gone());
        var hours = only(events, InboxChanged.class).get(0).changes().get(1);
        assertEquals(InboxField.HOURS, hours.field());
        assertEquals(List.of(), hours.before());
        assertEquals(
                1_767_607_205_123L,
                only(events, ListsChanged.class).get(0).stamps().labels());
        assertEquals(0, only(events, ListsChanged.class).get(1).stamps().labels());
        var changed = only(events, MessageChanged.class).get(0);
        assertEquals(MessageField.STATUS, changed.changes().get(0).field());
        assertEquals("SENT", changed.changes().get(0).after());
        var notified = only(events, MembersNotified.class).get(0);
        assertEquals(notified.conversation().newest().message(), notified.message());
        var mention = notified.of(8).orElseThrow();
        assertEquals(List.of(5L, 4L), mention.replaced());
        assertEquals(9, mention.counts().total());
        assertEquals(
                mention.notification().times().createdAt(),
                mention.notification().times().updatedAt());
        assertTrue(notified.concerns(11) && !notified.concerns(9));
        var routed = only(events, ConversationRouted.class);
        var routing = routed.get(0).conversation().routing();
        assertEquals(Routing.Mode.WEBHOOK, routing.mode());
        assertEquals(routed.get(0).gained(), routing.webhook());
        assertEquals("handoffReason 7", routing.handoff().reason());
        assertEquals(Long.valueOf(9), routed.get(1).conversation().routing().agentId());
        assertEquals(null, routed.get(1).gained());
        assertTrue(only(events, ReplyWindowEnding.class).get(0).over());
        assertEquals(
                Routing.NONE,
                only(events, ConversationDeleted.class).get(0).conversation().routing());
    }

    @Test
    void eachKindIsStoredSomewhere() throws IOException {
        var events = read("form-3");
        events.addAll(read("form-3-later"));
        assertEquals(
                Stream.of(HelpdeskEvent.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()),
                events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"form-1", "form-2", "form-3"})
    void whatIsReadIsWhatHappened(String form) throws IOException {
        var events = read(form);
        assertEquals(form.equals("form-3") ? 36 : 34, events.size());

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
        return lines(form).stream()
                .flatMap(line -> json.read(ACCOUNT, line).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> lines(String form) throws IOException {
        try (var file = StoredEventsTest.class.getResourceAsStream("/events/" + form + ".jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
