package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.event.HelpdeskEvent.Typing;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.ContentAttributes;
import io.helpdesk.dialect.chatwoot.MailJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageMapper;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson.Ref;

/** The core's values in the building blocks of webhooks. */
final class Payloads {

    private Payloads() {}

    static ConversationPayload conversation(Conversation it, Account account, BlobLinks links) {
        return new ConversationPayload(
                PushConversationJson.with(it, message -> MessageMapper.toHook(message, it, links)),
                new Ref(account.id(), account.name()));
    }

    static MessageHook message(OfMessage event, Account account, BlobLinks links) {
        var it = event.message();
        var conversation = event.conversation();
        return new MessageHook(
                new Ref(account.id(), account.name()),
                it.additionalAttributes(),
                ContentAttributes.of(it),
                ChatwootCodes.name(it.body().type()),
                ChatwootTexts.unmarked(MailJson.content(it)),
                conversation(conversation, account, links),
                ChatwootTimes.iso(it.createdAt()),
                it.id(),
                new Ref(conversation.inbox().id(), conversation.inbox().name()),
                ChatwootCodes.name(it.type()),
                it.privateNote(),
                HookSender.of(it.author(), account),
                it.delivery().sourceId(),
                MessageMapper.attachments(it, links));
    }

    static TypingHook typing(Typing it, Account account, BlobLinks links) {
        return new TypingHook(
                HookSender.of(it.author(), account), conversation(it.conversation(), account, links), it.privateNote());
    }
}
