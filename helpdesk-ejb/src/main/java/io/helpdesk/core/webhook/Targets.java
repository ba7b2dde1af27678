package io.helpdesk.core.webhook;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Keeps the webhooks of inboxes and bots at the address that was written there: an Api inbox's {@code webhook_url}, a bot's
 * {@code outgoing_url}. An address nothing can be sent to is none.
 */
@ApplicationScoped
public class Targets {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /** After the inbox was stored. */
    public void follow(InboxEntity inbox) {
        if (inbox.kind() == ChannelKind.API) {
            follow("targetInboxId", inbox.id(), inbox.accountId(), inbox.channelSettings().get("webhook_url"),
                    () -> WebhookEntity.ofInbox(inbox.accountId(), inbox.id(), clock.instant()));
        }
    }

    /** After the bot was stored. */
    public void follow(AgentBotEntity bot) {
        follow("targetBotId", bot.id(), bot.accountId(), bot.outgoingUrl(),
                () -> WebhookEntity.ofBot(bot.accountId(), bot.id(), clock.instant()));
    }

    private void follow(String column, long id, Long accountId, Object address, Supplier<WebhookEntity> fresh) {
        var known = em.createQuery("select w from WebhookEntity w where w." + column + " = :id "
                        + "and w.carrier = :address", WebhookEntity.class)
                .setParameter("address", WebhookEntity.By.ADDRESS)
                .setParameter("id", id)
                .getResultList().stream().findFirst();
        if (!(address instanceof String url) || !WebhookRules.usable(url)) {
            known.ifPresent(em::remove);
            return;
        }
        var webhook = known.orElseGet(fresh);
        webhook.follow(accountId, url, clock.instant());
        if (known.isEmpty()) {
            em.persist(webhook);
        }
    }
}
