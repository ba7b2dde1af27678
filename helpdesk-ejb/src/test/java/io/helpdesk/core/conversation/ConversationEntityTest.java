package io.helpdesk.core.conversation;

import static io.helpdesk.core.conversation.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.inbox.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationEntityTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

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
        contact.block(true);
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
        assertEquals(NOON, conversation.state().resolvedAt());
        assertEquals(NOON, conversation.state().closedAt());
    }

    @Test
    void theSameStatusAgainChangesNothing() {
        assertFalse(Given.conversation(ConversationStatus.OPEN).setStatus(ConversationStatus.OPEN, null, LATER));
    }
}
