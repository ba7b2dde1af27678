package io.helpdesk.dialect.wassist.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.sample.ContactSample;
import io.helpdesk.dialect.sample.ConversationSample;
import io.helpdesk.dialect.sample.InboxSample;
import io.helpdesk.dialect.sample.MessageSample;
import io.helpdesk.dialect.wassist.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationMapperTest {

    private static final Instant SENT = Instant.parse("2026-09-14T10:00:00.120Z");

    private static final UUID ID = UUID.fromString("0e6f1d0e-3c58-4f41-9b1d-9a1f5f0c2d77");

    private static final AgentBot AGENT = new AgentBot(
            9,
            UUID.fromString("5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11"),
            1L,
            "Order desk",
            null,
            null,
            null,
            "webhook",
            Map.of(),
            Map.of(),
            SENT,
            SENT);

    private static Inbox inbox(ChannelKind kind, String number) {
        return new InboxSample(5, "Phone", kind, SENT)
                .uuid(UUID.fromString("c4f0a7de-65c4-4bb6-8d6e-2f1f7a0d9e10"))
                .phoneNumber(number)
                .botId(9L)
                .made();
    }

    private static Contact contact(String name, String number) {
        return new ContactSample(4, SENT)
                .uuid(UUID.fromString("8d9a4e1c-1f0b-4a44-8a59-53f0d2a7c901"))
                .name(name, "", "")
                .phoneNumber(number)
                .type(Contact.Type.VISITOR)
                .made();
    }

    private static Message template() {
        return new MessageSample(7, new Message.ConversationIds(1, 5, 17, 3, ID), MessageType.OUTGOING, SENT)
                .by(new Author.OfBot(AGENT))
                .text("Hi Maya, parcel A-1001 has shipped")
                .template(new TemplateUse("order_update", null, List.of("Maya", "A-1001"), null, Map.of()))
                .status(DeliveryStatus.PENDING)
                .made();
    }

    private static Conversation conversation(
            Inbox inbox, Contact contact, AgentBot bot, Message last, Instant incoming) {
        return new ConversationSample(new Message.ConversationIds(1, 5, 17, 3, ID), inbox, contact, SENT)
                .status(ConversationStatus.PENDING)
                .bot(bot)
                .last(last)
                .incoming(incoming, 0)
                .made();
    }

    @Test
    void theContractsSample() {
        var conversation = conversation(
                inbox(ChannelKind.WHATSAPP, "+447700900200"), contact("", "+447700900100"), AGENT, template(), null);
        assertEquals("""
                {"id":"0e6f1d0e-3c58-4f41-9b1d-9a1f5f0c2d77",
                 "contact":{"id":"8d9a4e1c-1f0b-4a44-8a59-53f0d2a7c901","phoneNumber":"447700900100","name":null},
                 "activeAgent":{"id":"5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11","name":"Order desk"},
                 "whatsappNumber":{"id":"c4f0a7de-65c4-4bb6-8d6e-2f1f7a0d9e10","number":"447700900200","isSandbox":false},
                 "chatWindowRemainingTime":0,
                 "lastMessage":{"type":"template","body":"Hi Maya, parcel A-1001 has shipped","createdAt":"2026-09-14T10:00:00.120000Z","role":"assistant"},
                 "isHumanTakeover":false,"active":false,
                 "routing":null,"webhookId":null,"routingOverride":false,
                 "activeSupportHandoff":null,"supportHandoffs":[],
                 "shopifyCustomer":null,"latestReferral":null,
                 "needsReview":false,"reviewReasons":[],"analyticsEnabled":true}""".replaceAll("\n *", ""), Written.json(ConversationMapper.toJson(conversation, SENT)));
    }

    @Test
    void aConversationOfAnotherKindHasNoNumber() {
        var json = ConversationMapper.toJson(
                conversation(inbox(ChannelKind.EMAIL, null), contact("Maya", null), null, null, SENT),
                SENT.plusSeconds(3600));
        assertEquals(null, json.whatsappNumber());
        assertEquals(null, json.activeAgent());
        assertEquals(null, json.lastMessage());
        assertEquals("", json.contact().phoneNumber());
        assertEquals("Maya", json.contact().name());
        assertEquals(23 * 3600, json.chatWindowRemainingTime());
        assertEquals(true, json.active());
    }

    @Test
    void theWindowIsClosedWhenItsLastMomentIsOver() {
        var open = conversation(inbox(ChannelKind.WHATSAPP, "+1"), contact("", "+1"), null, null, SENT);
        assertEquals(
                1,
                ConversationMapper.toJson(open, SENT.plusSeconds(86_399).plusMillis(999))
                        .chatWindowRemainingTime());
        var closed = ConversationMapper.toJson(open, SENT.plusSeconds(86_400));
        assertEquals(0, closed.chatWindowRemainingTime());
        assertEquals(false, closed.active());
    }
}
