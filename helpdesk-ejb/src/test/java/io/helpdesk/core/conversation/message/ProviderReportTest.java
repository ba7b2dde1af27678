package io.helpdesk.core.conversation.message;

import static io.helpdesk.core.conversation.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.core.conversation.Given;
import io.helpdesk.core.conversation.message.ProviderReport.Share;
import org.junit.jupiter.api.Test;

/** Reports come late, twice and in any order: whatsapp-cloud 5, 6.3. */
class ProviderReportTest {

    private final MessageEntity message = waiting();

    private static MessageEntity waiting() {
        return MessageEntity.written(
                3,
                Given.conversation(ConversationStatus.OPEN),
                MessageType.OUTGOING,
                PostMessage.builder(MessageType.OUTGOING, "Hello").build(),
                "Hello",
                ServedInboxes.Way.LEAVES,
                NOON);
    }

    private boolean told(String id, Share share, DeliveryStatus status) {
        var report = new ProviderReport(id, share, status, status == DeliveryStatus.FAILED ? "refused" : null);
        return report.concerns(message) && report.noteOn(message, NOON);
    }

    @Test
    void aReportThatOvertakesTheAnswerNamesTheMessage() {
        assertTrue(told("a", Share.WHOLE, DeliveryStatus.DELIVERED));
        assertEquals("a", message.sourceId());
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.SENT));
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.FAILED), "what has arrived does not fail");
        assertEquals(DeliveryStatus.DELIVERED, message.status());
    }

    @Test
    void thatItWasSentComesAfterThatItFailedAndChangesNothing() {
        assertTrue(told("a", Share.WHOLE, DeliveryStatus.FAILED));
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.SENT));
        assertEquals(DeliveryStatus.FAILED, message.status());
    }

    @Test
    void whatIsToBeSentOnceMoreStaysSoWhateverIsSaidTwiceOfTheFirstAttempt() {
        told("a", Share.WHOLE, DeliveryStatus.FAILED);
        message.retry(NOON);
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.SENT));
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.FAILED));
        assertEquals(DeliveryStatus.PENDING, message.status());
        assertTrue(told("b", Share.WHOLE, DeliveryStatus.SENT));
        assertEquals("b", message.sourceId());
        assertFalse(told("a", Share.WHOLE, DeliveryStatus.FAILED));
        assertEquals(DeliveryStatus.SENT, message.status());
        assertTrue(told("b", Share.WHOLE, DeliveryStatus.FAILED));
        assertEquals(DeliveryStatus.FAILED, message.status());
    }

    @Test
    void whereAPartHasFailedThatAnotherWasReadDoesNotMakeItGood() {
        assertTrue(told("a", Share.FIRST_PART, DeliveryStatus.DELIVERED));
        assertFalse(told("b", Share.FURTHER_PART, DeliveryStatus.READ));
        assertEquals(DeliveryStatus.DELIVERED, message.status());
        assertTrue(told("b", Share.FURTHER_PART, DeliveryStatus.FAILED), "though the first has arrived");
        assertEquals("refused", message.contentAttributes().get("external_error"));
        assertFalse(told("a", Share.FIRST_PART, DeliveryStatus.READ));
        assertEquals(DeliveryStatus.FAILED, message.status());
        assertEquals("a", message.sourceId());
    }

    @Test
    void aFurtherPartNamesNothing() {
        assertFalse(told("b", Share.FURTHER_PART, DeliveryStatus.DELIVERED));
        assertNull(message.sourceId());
        assertEquals(DeliveryStatus.PENDING, message.status());
    }
}
