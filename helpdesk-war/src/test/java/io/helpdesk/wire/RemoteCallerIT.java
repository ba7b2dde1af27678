package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.remote.ApplicationApi;
import io.helpdesk.api.remote.ContactFields;
import io.helpdesk.api.remote.ConversationList;
import io.helpdesk.api.remote.FilterConditions;
import io.helpdesk.api.remote.HttpApplicationApi;
import io.helpdesk.api.remote.NewConversation;
import io.helpdesk.api.remote.NewMessage;
import io.helpdesk.api.remote.RemoteAgent;
import io.helpdesk.api.remote.RemoteAttribute;
import io.helpdesk.api.remote.RemoteConversation;
import io.helpdesk.api.remote.RemoteDesk;
import io.helpdesk.api.remote.RemoteMessage;
import io.helpdesk.api.remote.RemoteRefusal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link RemoteDesk} as a caller in another process uses it, over both implementations of its wire. */
class RemoteCallerIT extends WireTest {

    /** Who speaks the wire. */
    enum Implementation {
        JDK {
            @Override
            ApplicationApi at(URI base) {
                return HttpApplicationApi.at(base);
            }
        },
        REST_CLIENT {
            @Override
            ApplicationApi at(URI base) {
                return RestClientBuilder.newBuilder().baseUri(base).build(ApplicationApi.class);
            }
        };

        abstract ApplicationApi at(URI base);
    }

    @ParameterizedTest
    @EnumSource
    void aRemoteCallerConverses(Implementation by) {
        var desk = Desk.open(http());
        var remote = remote(by, desk);
        var conversations = remote.conversations();
        var contact =
                remote.contacts().create(ContactFields.named("Cleo Example").identifier(Desk.word()));

        var opened =
                conversations.open(NewConversation.with(contact.id(), desk.api().id())
                        .saying("Hello")
                        .customAttributes(Map.of("order", "A-1", "items", 2)));
        assertEquals("Cleo Example", opened.contact().name());
        assertEquals(Map.of("order", "A-1", "items", 2L), opened.customAttributes());
        assertEquals("Hello", opened.newest().content());
        long number = opened.number();
        assertEquals(opened.uuid(), conversations.get(number).uuid());

        conversations.assignTo(number, desk.ben().id());
        assertEquals(desk.ben().id(), conversations.get(number).assignee().id());
        conversations.takeAssigneeAway(number);
        assertNull(conversations.get(number).assignee());
        assertEquals(
                Priority.HIGH, conversations.setPriority(number, Priority.HIGH).priority());
        assertNull(conversations.setPriority(number, null).priority());
        assertEquals(List.of("late", "vip"), conversations.setLabels(number, List.of("vip", "late")));
        assertEquals(Map.of("order", "A-2"), conversations.setCustomAttributes(number, Map.of("order", "A-2")));

        var note = conversations.post(number, NewMessage.text("Call them").internal());
        assertTrue(note.internal());
        conversations.post(number, NewMessage.text("Thanks").fromContact());
        var said = conversations.messages(number).stream()
                .filter(message -> message.type() != MessageType.ACTIVITY)
                .toList();
        assertEquals(
                List.of("Hello", "Call them", "Thanks"),
                said.stream().map(RemoteMessage::content).toList());
        assertEquals("contact", said.get(2).sender().kind());
        assertEquals(
                "Hello",
                conversations.messagesBefore(number, said.get(1).id()).get(0).content());
        assertEquals(
                "Thanks",
                last(conversations.messagesAfter(number, said.get(1).id())).content());

        var until = Instant.now().plusSeconds(7200);
        conversations.snooze(number, until);
        assertEquals(
                until.getEpochSecond(), conversations.get(number).snoozedUntil().getEpochSecond());
        conversations.setStatus(number, ConversationStatus.RESOLVED);
        assertEquals(ConversationStatus.RESOLVED, conversations.get(number).status());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfTheCallersHasOneEffect(Implementation by) {
        var desk = Desk.open(http());
        var remote = remote(by, desk);
        var conversation =
                NewConversation.with(desk.contact("Cleo Example"), desk.api().id());
        var key = Desk.word();
        var first = remote.conversations().open(key, conversation);
        assertEquals(first, remote.conversations().open(key, conversation));
        assertTrue(remote.conversations().open(conversation).number() != first.number());
    }

    @ParameterizedTest
    @EnumSource
    void aRemoteCallerFinds(Implementation by) {
        var desk = Desk.open(http());
        var remote = remote(by, desk);
        var word = Desk.word();
        var contact = remote.contacts()
                .create(ContactFields.named("Cleo " + word)
                        .email(word + "@example.com")
                        .customAttributes(Map.of("plan", "gold")));
        var session = remote.contacts().addSession(contact.id(), desk.api().id(), word);
        assertEquals(word, session.sourceId());
        var urgent = remote.conversations().open(NewConversation.inSession(word));
        remote.conversations().setLabels(urgent.number(), Set.of("vip"));
        var other = remote.conversations()
                .open(NewConversation.with(
                                desk.contact("Fay Example"), desk.api().id())
                        .status(ConversationStatus.PENDING));

        assertEquals(
                numbers(urgent),
                numbers(remote.conversations().list(ConversationList.open()).items()));
        assertEquals(2, remote.conversations().list(ConversationList.all()).total());
        assertEquals(
                numbers(urgent),
                numbers(remote.conversations()
                        .list(ConversationList.all()
                                .labelled("vip")
                                .inInbox(desk.api().id()))
                        .items()));
        assertEquals(
                numbers(other),
                numbers(remote.conversations()
                        .filter(
                                FilterConditions.where("status", "equal_to", "pending")
                                        .and("labels", "is_not_present"),
                                1)
                        .items()));

        assertEquals(
                "gold", remote.contacts().get(contact.id()).customAttributes().get("plan"));
        assertEquals(
                "+15550123",
                remote.contacts()
                        .change(contact.id(), ContactFields.none().phoneNumber("+15550123"))
                        .phoneNumber());
        assertEquals(
                contact.id(), remote.contacts().search(word, 1).items().get(0).id());
        assertEquals(
                contact.id(),
                remote.contacts()
                        .filter(FilterConditions.where("email", "equal_to", word + "@example.com"), 1)
                        .items()
                        .get(0)
                        .id());
        assertEquals(2, remote.contacts().list("name", 1).total());
        assertEquals(numbers(urgent), numbers(remote.contacts().conversations(contact.id())));
        remote.contacts().delete(contact.id());
        assertThrows(RemoteRefusal.NotFound.class, () -> remote.contacts().get(contact.id()));
    }

    @ParameterizedTest
    @EnumSource
    void aRemoteCallerKnowsTheDesk(Implementation by) {
        var desk = Desk.open(http());
        var remote = remote(by, desk);
        var inbox = remote.directory().createApiInbox("Portal", "https://portal.example.com/hook");
        assertEquals("https://portal.example.com/hook", inbox.webhook());
        remote.directory().addMembers(inbox.id(), List.of(desk.ben().id()));
        assertTrue(
                RemoteDesk.over(by.at(http().base()), desk.account(), desk.ben().token()).directory().inboxes().stream()
                        .anyMatch(seen -> seen.id() == inbox.id()));
        assertEquals(
                List.of(Role.ADMINISTRATOR, Role.AGENT),
                remote.directory().agents().stream().map(RemoteAgent::role).toList());
        assertEquals(List.of(), remote.directory().teams());

        var definitions = remote.definitions();
        assertEquals("#1f93ff", definitions.createLabel("vip", "#1f93ff").color());
        assertEquals("vip", definitions.labels().get(0).title());
        definitions.defineAttribute(RemoteAttribute.Of.CONTACT, "plan", "Plan", "list", List.of("gold", "tin"));
        assertEquals(
                List.of("gold", "tin"),
                definitions.attributes(RemoteAttribute.Of.CONTACT).get(0).values());
        assertEquals(List.of(), definitions.attributes(RemoteAttribute.Of.CONVERSATION));
        var filter = definitions.saveConversationFilter("Open", FilterConditions.where("status", "equal_to", "open"));
        assertEquals("Open", definitions.conversationFilters().get(0).name());
        definitions.deleteFilter(filter.id());
        assertEquals(List.of(), definitions.conversationFilters());
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAreTyped(Implementation by) {
        var desk = Desk.open(http());
        var remote = remote(by, desk);
        assertThrows(RemoteRefusal.NotFound.class, () -> remote.conversations().get(999_999));
        var unknown = RemoteDesk.over(by.at(http().base()), desk.account(), "wrong");
        assertEquals(
                List.of("Invalid Access Token"),
                assertThrows(
                                RemoteRefusal.Unauthorized.class,
                                () -> unknown.conversations().get(1))
                        .reasons());
        var address = Desk.word() + "@example.com";
        remote.contacts().create(ContactFields.none().email(address));
        var taken = assertThrows(
                RemoteRefusal.Invalid.class,
                () -> remote.contacts().create(ContactFields.none().email(address)));
        assertEquals(List.of("Email has already been taken"), taken.reasons());
        assertEquals(List.of("email"), taken.fields());
    }

    private static RemoteDesk remote(Implementation by, Desk desk) {
        return RemoteDesk.over(by.at(http().base()), desk.account(), desk.ada().token());
    }

    private static List<Long> numbers(RemoteConversation... conversations) {
        return numbers(List.of(conversations));
    }

    private static List<Long> numbers(List<RemoteConversation> conversations) {
        return conversations.stream().map(RemoteConversation::number).toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
