package io.helpdesk.core.conversation.message;

import static io.helpdesk.core.conversation.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.conversation.Given;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.settings.GivenSettings;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTakingTest {

    @Test
    void aPersonsPublicAnswerIsAReply() {
        var message = outgoing(false, null);
        message.by(MessageAuthor.user(7L));
        assertTrue(message.humanReply());
        assertEquals(DeliveryStatus.PENDING, message.status());
    }

    @Test
    void whereNoChannelServesTheInboxAnAnswerHasFailedAndANoteHasNot() {
        var inbox = Given.inbox(ChannelKind.EMAIL);
        var answer = written(inbox, MessageType.OUTGOING, false);
        assertEquals(DeliveryStatus.FAILED, answer.status());
        assertEquals(Map.of("external_error", "No channel serves this inbox"), answer.contentAttributes());
        assertEquals(
                DeliveryStatus.FAILED,
                written(inbox, MessageType.TEMPLATE, false).status());
        assertEquals(
                DeliveryStatus.SENT, written(inbox, MessageType.OUTGOING, true).status());
        assertEquals(
                DeliveryStatus.SENT, written(inbox, MessageType.INCOMING, false).status());
        inbox.serveBy("post");
        assertEquals(
                DeliveryStatus.PENDING,
                written(inbox, MessageType.OUTGOING, false).status());
        inbox.serveBy(null);
        assertEquals(
                DeliveryStatus.FAILED,
                written(inbox, MessageType.OUTGOING, false).status());
        assertEquals(
                DeliveryStatus.PENDING,
                written(Given.inbox(ChannelKind.WEB_WIDGET), MessageType.OUTGOING, false)
                        .status());
    }

    @Test
    void theContainersMailSessionBringsMails() {
        var session = new GivenSettings(Map.of(Setting.MAIL_SESSION, "mail/helpdesk"));
        assertEquals(
                DeliveryStatus.PENDING,
                written(Given.inbox(ChannelKind.EMAIL), MessageType.OUTGOING, false, session)
                        .status());
    }

    @Test
    void whatIsWrittenInASandboxIsSentAndInAnInboxThatIsServedItWaits() {
        var sandbox = Given.inbox(ChannelKind.WHATSAPP);
        assertEquals(
                DeliveryStatus.SENT,
                written(sandbox, MessageType.OUTGOING, false).status());
        assertEquals(
                DeliveryStatus.SENT,
                written(sandbox, MessageType.TEMPLATE, false).status());
        sandbox.serveBy("post");
        assertEquals(
                DeliveryStatus.PENDING,
                written(sandbox, MessageType.OUTGOING, false).status());
    }

    @Test
    void aMessageWasWrittenWhenItsChannelSaysAndNeverAfterItCame() {
        assertEquals(NOON, writtenAt(null));
        assertEquals(NOON.minusSeconds(90), writtenAt(NOON.minusSeconds(90)));
        assertEquals(NOON, writtenAt(NOON.plusSeconds(90)));
    }

    private static Instant writtenAt(Instant when) {
        return MessageEntity.written(
                        3,
                        Given.conversation(ConversationStatus.OPEN),
                        MessageType.INCOMING,
                        PostMessage.builder(MessageType.INCOMING, "Hello")
                                .writtenAt(when)
                                .build(),
                        "Hello",
                        ServedInboxes.Way.LEAVES,
                        NOON)
                .writtenAt();
    }

    @Test
    void notesBotsAutomationsAndCampaignsAreNoReplies() {
        var note = outgoing(true, null);
        note.by(MessageAuthor.user(7L));
        assertFalse(note.humanReply());
        assertEquals(DeliveryStatus.SENT, note.status());
        var bot = outgoing(false, null);
        bot.by(MessageAuthor.bot(3L));
        assertFalse(bot.humanReply());
        var rule = outgoing(false, Map.of("automation_rule_id", 1));
        rule.by(MessageAuthor.user(7L));
        assertFalse(rule.humanReply());
    }

    @Test
    void anUnansweredContactWaitsSinceTheirFirstMessage() {
        var conversation = Given.conversation(null);
        var reply = outgoing(false, null);
        reply.by(MessageAuthor.user(7L));
        conversation.take(reply);
        var first = MessageEntity.written(
                2,
                conversation,
                MessageType.INCOMING,
                PostMessage.builder(MessageType.INCOMING, "Hello?").build(),
                "Hello?",
                ServedInboxes.Way.LEAVES,
                NOON.plusSeconds(60));
        var second = MessageEntity.written(
                3,
                conversation,
                MessageType.INCOMING,
                PostMessage.builder(MessageType.INCOMING, "Hello??").build(),
                "Hello??",
                ServedInboxes.Way.LEAVES,
                NOON.plusSeconds(90));
        conversation.take(first);
        conversation.take(second);
        var activity = conversation.activity();
        assertEquals(3, activity.messageCount());
        assertEquals(2, activity.unreadCount());
        assertEquals(NOON, activity.firstReplyAt());
        assertEquals(NOON.plusSeconds(60), activity.waitingSince());
    }

    @Test
    void aMessageGoesOnAndNeverBack() {
        var message = outgoing(false, Map.of("deleted", false));
        assertTrue(message.reached(DeliveryStatus.FAILED, "no such number", NOON));
        assertEquals(Map.of("deleted", false, "external_error", "no such number"), message.contentAttributes());
        assertFalse(message.reached(DeliveryStatus.FAILED, "again", NOON));
        assertTrue(message.sent("p-1", NOON), "it went all the same");
        assertEquals(Map.of("deleted", false), message.contentAttributes());
        assertEquals("p-1", message.sourceId());
        assertTrue(message.reached(DeliveryStatus.READ, null, NOON));
        assertFalse(message.reached(DeliveryStatus.DELIVERED, null, NOON));
        assertFalse(message.reached(DeliveryStatus.FAILED, "late", NOON));
        assertFalse(message.sent("p-1", NOON));
        assertEquals(DeliveryStatus.READ, message.status());
    }

    @Test
    void whatTheContactHasReadStaysReadWhenItsChannelAnswers() {
        var message = outgoing(false, null);
        message.reached(DeliveryStatus.READ, null, NOON);
        assertTrue(message.sent("p-1", NOON));
        assertEquals(DeliveryStatus.READ, message.status());
    }

    private static MessageEntity written(InboxEntity inbox, MessageType type, boolean note) {
        return written(inbox, type, note, GivenSettings.DEFAULTS);
    }

    private static MessageEntity written(InboxEntity inbox, MessageType type, boolean note, Settings settings) {
        var served = new ServedInboxes();
        served.settings = settings;
        var command = PostMessage.builder(type, "hi").privateNote(note).build();
        var conversation = Given.conversation(inbox, Given.contact(), null, null);
        return MessageEntity.written(1, conversation, type, command, "hi", served.of(conversation.inbox()), NOON);
    }

    private static MessageEntity outgoing(boolean note, Map<String, Object> attributes) {
        var command = PostMessage.builder(MessageType.OUTGOING, "hi")
                .contentAttributes(attributes)
                .privateNote(note)
                .build();
        return MessageEntity.written(
                1, Given.conversation(null), MessageType.OUTGOING, command, "hi", ServedInboxes.Way.LEAVES, NOON);
    }
}
