package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.remote.NewConversation;
import io.helpdesk.testkit.HelpdeskArchive;
import io.helpdesk.testkit.HelpdeskTest;
import io.helpdesk.testkit.TestDesk;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What is put off until an order arrives comes back then, and the test does not wait for days. */
@HelpdeskTest
class WaitingOrderIT {

    @Deployment(testable = false)
    static Archive<?> shop() {
        return HelpdeskArchive.war(HelpdeskArchive.module("shop.jar", OrderDesk.class));
    }

    @Test
    void itComesBackAfterThreeDays(TestDesk desk) {
        var conversations = desk.agent().conversations();
        var number = conversations
                .open(NewConversation.with(desk.contact("Cleo Example"), desk.inbox().id()).saying("It comes on Friday"))
                .number();
        assertEquals("It comes on Friday", desk.inbox().awaitSent().content());
        var friday = desk.now().plus(Duration.ofDays(3));
        conversations.snooze(number, friday);

        desk.letTimePass(Duration.ofDays(2));
        assertEquals(ConversationStatus.SNOOZED, conversations.get(number).status());
        assertTrue(desk.letTimePass(Duration.ofDays(1).plusMinutes(1)).isAfter(friday));
        desk.await("woke it", () -> conversations.get(number).status() == ConversationStatus.OPEN);
    }

    @Test
    void eachTestHasADeskOfItsOwn(TestDesk desk) {
        assertEquals(0, desk.agent().conversations().list(io.helpdesk.api.remote.ConversationList.all()).total());
        assertEquals(0, desk.inbox().sent().size());
    }
}
