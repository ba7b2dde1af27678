package io.helpdesk.dialect.chatwoot.application.webhook;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.List;
import java.util.Optional;

/**
 * A webhook of the account (chatwoot-resources 13).
 *
 * @param inbox left out when none was named
 */
record WebhookJson(
        long id,
        String name,
        String url,
        long accountId,
        List<String> subscriptions,
        String secret,
        Optional<InboxRef> inbox) {

    record InboxRef(long id, String name, String channelType) {}

    /** @param inbox the one it names, or null */
    static WebhookJson of(Webhook webhook, Inbox inbox) {
        return new WebhookJson(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.accountId(),
                webhook.events(),
                webhook.secret(),
                Optional.ofNullable(inbox)
                        .map(it -> new InboxRef(
                                it.id(),
                                it.name(),
                                ChatwootChannel.of(it.kind()).className())));
    }
}
