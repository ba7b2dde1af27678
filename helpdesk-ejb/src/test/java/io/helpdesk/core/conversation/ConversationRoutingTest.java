package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.conversation.Routing.Mode;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.core.conversation.ConversationRouting.Resolved;
import io.helpdesk.core.inbox.InboxEntity;
import org.junit.jupiter.api.Test;

/** Who answers, by the choices of an inbox and of a conversation in it (wassist 6.3). */
class ConversationRoutingTest {

    private final InboxEntity inbox = Given.inbox(ChannelKind.WHATSAPP);
    private final ConversationEntity conversation =
            Given.conversation(inbox, Given.contact(), ConversationStatus.OPEN, null);

    @Test
    void withoutAChoiceItIsTheInboxs() {
        assertEquals(new Resolved(Mode.NOBODY, null, null, false), conversation.answers());
        inbox.answerFirst(3L, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 3L, null, false), conversation.answers());
        inbox.answerByWebhook(4, Given.NOON);
        assertEquals(new Resolved(Mode.WEBHOOK, null, 4L, false), conversation.answers());
        inbox.answerFirst(null, Given.NOON);
        assertEquals(Mode.NOBODY, conversation.answers().mode());
    }

    @Test
    void itsOwnChoiceStaysWhateverTheInboxsIs() {
        conversation.routeToWebhook(5, Given.NOON);
        inbox.answerFirst(3L, Given.NOON);
        assertEquals(new Resolved(Mode.WEBHOOK, null, 5L, true), conversation.answers());
        conversation.routeToAgent(6L, Given.NOON);
        inbox.answerByWebhook(4, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 6L, null, true), conversation.answers());
        conversation.routeAsInbox(Given.NOON);
        assertEquals(new Resolved(Mode.WEBHOOK, null, 4L, false), conversation.answers());
    }

    @Test
    void theInboxsOwnBotIsNoChoice() {
        inbox.answerFirst(3L, Given.NOON);
        conversation.set(ConversationField.BOT, 6L, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 6L, null, true), conversation.answers());
        conversation.set(ConversationField.BOT, 3L, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 3L, null, false), conversation.answers());
    }

    @Test
    void aBotThatIsGoneLeavesTheInboxs() {
        conversation.routeToAgent(null, Given.NOON);
        assertEquals(new Resolved(Mode.NOBODY, null, null, true), conversation.answers());
        inbox.answerFirst(3L, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 3L, null, true), conversation.answers());
    }

    @Test
    void anAgentThatIsNamedHasItFirst() {
        var opened = Given.conversation(
                inbox, Given.contact(), OpenConversation.builder(null).botId(6L).build());
        assertEquals(ConversationStatus.PENDING, opened.status());
        assertEquals(new Resolved(Mode.AGENT, 6L, null, true), opened.answers());
        assertEquals(ConversationStatus.OPEN, conversation.status());
    }

    @Test
    void whatIsResolvedIsNotHandedToPeopleAnyMore() {
        conversation.handOff("It did not answer.", Given.NOON);
        assertNotNull(conversation.handoff());
        conversation.setStatus(ConversationStatus.RESOLVED, null, Given.NOON);
        assertNull(conversation.handoff());
    }

    @Test
    void neitherIsWhatIsResolvedByAName() {
        conversation.handOff("It did not answer.", Given.NOON);
        var named = new NamedStatus(9, 1, "Parts sent", ConversationStatus.SNOOZED, Given.NOON);
        conversation.setStatus(named, Given.NOON);
        assertNotNull(conversation.handoff());
        conversation.setStatus(new NamedStatus(10, 1, "Done", ConversationStatus.RESOLVED, Given.NOON), Given.NOON);
        assertNull(conversation.handoff());
    }

    @Test
    void withoutANameTheAgentIsTheOneThatAnswers() {
        inbox.answerFirst(3L, Given.NOON);
        conversation.routeAsInbox(Given.NOON);
        inbox.answerFirst(4L, Given.NOON);
        conversation.routeToAgent(null, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 4L, null, true), conversation.answers());
        conversation.routeToWebhook(5, Given.NOON);
        inbox.answerFirst(6L, Given.NOON);
        conversation.routeToAgent(null, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 6L, null, true), conversation.answers());
        conversation.routeToAgent(7L, Given.NOON);
        conversation.routeToAgent(null, Given.NOON);
        assertEquals(new Resolved(Mode.AGENT, 7L, null, true), conversation.answers());
    }
}
