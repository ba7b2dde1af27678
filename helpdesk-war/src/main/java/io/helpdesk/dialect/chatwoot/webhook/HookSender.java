package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.message.Author;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson.Ref;
import java.util.Map;

/** Who wrote a message, in the form of webhooks (chatwoot-client 5.3). */
sealed interface HookSender {

    record OfContact(
            Ref account,
            Map<String, Object> additionalAttributes,
            String avatar,
            Map<String, Object> customAttributes,
            String email,
            long id,
            String identifier,
            String name,
            String phoneNumber,
            String thumbnail,
            boolean blocked)
            implements HookSender {}

    record OfUser(long id, String name, String email, String type) implements HookSender {}

    record OfBot(long id, String name, String type) implements HookSender {}

    /** Null for nobody. */
    static HookSender of(Author author, Account account) {
        if (author instanceof Author.OfContact by) {
            return of(by.contact(), account);
        }
        if (author instanceof Author.OfAgent by) {
            return new OfUser(by.agent().id(), by.agent().name(), by.agent().email(), "user");
        }
        return author instanceof Author.OfBot by
                ? new OfBot(by.bot().id(), by.bot().name(), "agent_bot")
                : null;
    }

    static OfContact of(Contact contact, Account account) {
        var picture = ChatwootTexts.picture(contact.avatarUrl());
        return new OfContact(
                new Ref(account.id(), account.name()),
                contact.additionalAttributes(),
                picture,
                contact.customAttributes(),
                contact.email(),
                contact.id(),
                contact.identifier(),
                contact.name(),
                contact.phoneNumber(),
                picture,
                contact.blocked());
    }
}
