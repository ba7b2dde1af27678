package io.helpdesk.core.conversation;

import static io.helpdesk.core.conversation.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.status.NamedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationEntityTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final NamedStatus PARTS =
            new NamedStatus(5, 1, "Waiting for parts", ConversationStatus.SNOOZED, NOON);
    private static final NamedStatus DONE = new NamedStatus(6, 1, "Sent back", ConversationStatus.RESOLVED, NOON);
    private static final NamedStatus ASKED = new NamedStatus(7, 1, "Asked the shop", ConversationStatus.OPEN, NOON);

    @Test
    void newConversationIsOpenAndTheContactWaits() {
        var conversation = Given.conversation(null);
        assertEquals(ConversationStatus.OPEN, conversation.status());
        assertEquals(NOON, conversation.activity().waitingSince());
        assertEquals(NOON, conversation.activity().lastActivityAt());
        assertEquals("Late - #12", conversation.subject());
    }

    @Test
    void blockedContactsConversationStartsResolvedEvenWithABot() {
        assertEquals(ConversationStatus.RESOLVED, ConversationState.first(ConversationStatus.OPEN, true, true));
    }

    @Test
    void botTakesTheConversationFirstWhateverStatusWasAskedFor() {
        assertEquals(ConversationStatus.PENDING, ConversationState.first(ConversationStatus.RESOLVED, false, true));
    }

    @Test
    void snoozeTimeIsKeptOnlyWhileSnoozed() {
        var conversation =
                Given.conversation(Given.inbox(ChannelKind.API), Given.contact(), ConversationStatus.OPEN, LATER);
        assertNull(conversation.state().snoozedUntil());
        conversation.setStatus(ConversationStatus.SNOOZED, LATER, NOON);
        assertEquals(LATER, conversation.state().snoozedUntil());
        conversation.setStatus(ConversationStatus.OPEN, LATER, NOON);
        assertNull(conversation.state().snoozedUntil());
    }

    @Test
    void snoozedConversationReopensWhenTheContactWrites() {
        var conversation = Given.conversation(ConversationStatus.SNOOZED);
        assertTrue(conversation.contactWrote(LATER));
        assertEquals(ConversationStatus.OPEN, conversation.status());
    }

    @Test
    void resolvedConversationGoesBackToItsBotWhenTheContactWrites() {
        var inbox = Given.inbox(ChannelKind.API);
        var conversation = Given.conversation(inbox, Given.contact(), ConversationStatus.RESOLVED, null);
        inbox.answerFirst(3L, NOON);
        assertTrue(conversation.contactWrote(LATER));
        assertEquals(ConversationStatus.PENDING, conversation.status());
    }

    @Test
    void pendingConversationStaysPendingWhenTheContactWrites() {
        var conversation = Given.conversation(ConversationStatus.PENDING);
        assertFalse(conversation.contactWrote(LATER));
        assertEquals(ConversationStatus.PENDING, conversation.status());
    }

    @Test
    void messagesOfABlockedContactReopenNothing() {
        var contact = Given.contact();
        contact.block(true, NOON);
        var conversation = Given.conversation(Given.inbox(ChannelKind.API), contact, null, null);
        assertFalse(conversation.contactWrote(LATER));
        assertEquals(ConversationStatus.RESOLVED, conversation.status());
    }

    @Test
    void firstResolvingAndFirstClosingAreRemembered() {
        var conversation = Given.conversation(ConversationStatus.OPEN);
        assertTrue(conversation.close(NOON));
        conversation.setStatus(ConversationStatus.OPEN, null, LATER);
        assertFalse(conversation.state().closed());
        conversation.setStatus(ConversationStatus.RESOLVED, null, LATER);
        assertFalse(conversation.state().closed());
        assertEquals(NOON, conversation.state().shown(null).resolvedAt());
        assertEquals(NOON, conversation.state().shown(null).closedAt());
    }

    @Test
    void theSameStatusAgainChangesNothing() {
        assertFalse(Given.conversation(ConversationStatus.OPEN).setStatus(ConversationStatus.OPEN, null, LATER));
    }

    @Test
    void aNameBringsItsState() {
        var conversation = Given.conversation(ConversationStatus.PENDING);
        assertTrue(conversation.setStatus(PARTS, LATER));
        assertEquals(ConversationStatus.SNOOZED, conversation.status());
        assertEquals(PARTS.id(), conversation.state().named());
        assertNull(conversation.state().snoozedUntil());
        assertFalse(conversation.setStatus(PARTS, LATER));
    }

    @Test
    void whoSetsAStateTakesTheNameAway() {
        for (var state : ConversationStatus.values()) {
            var conversation = Given.conversation(null);
            conversation.setStatus(PARTS, NOON);
            assertTrue(conversation.setStatus(state, null, LATER), state::name);
            assertNull(conversation.state().named());
        }
        var closed = Given.conversation(null);
        closed.setStatus(PARTS, NOON);
        assertTrue(closed.close(LATER));
        assertNull(closed.state().named());
        assertTrue(closed.setStatus(DONE, LATER));
        assertFalse(closed.state().closed());
        assertEquals(LATER, closed.state().shown(null).resolvedAt());
    }

    @Test
    void aMessageOfTheContactLeavesNoName() {
        for (var named : List.of(PARTS, DONE, ASKED)) {
            var conversation = Given.conversation(null);
            conversation.setStatus(named, NOON);
            assertTrue(conversation.contactWrote(LATER), named::name);
            assertEquals(ConversationStatus.OPEN, conversation.status());
            assertNull(conversation.state().named());
        }
    }
}
