package io.helpdesk.core.webhook;

import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.outbox.EventLog;
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
public class InboxAndBotWebhooks {

    @Inject
    private EntityManager em;

    @Inject
    private Destinations destinations;

    @Inject
    private EventLog log;

    @Inject
    private Clock clock;

    /**
     * After the inbox was stored.
     *
     * @throws io.helpdesk.api.problem.Invalid PRIVATE_ADDRESS of a new {@code webhook_url}
     */
    public void follow(InboxEntity inbox) {
        inbox.type().webhookSetting().ifPresent(setting ->
                follow("inbox", setting, "targetInboxId", inbox.id(), inbox.accountId(),
                        inbox.channelSettings().get(setting), () -> WebhookEntity.ofInbox(inbox.accountId(), inbox.id(), log.now(), clock.instant())));
    }

    /**
     * After the bot was stored.
     *
     * @throws io.helpdesk.api.problem.Invalid PRIVATE_ADDRESS of a new {@code outgoing_url}
     */
    public void follow(AgentBotEntity bot) {
        follow("bot", "outgoing_url", "targetBotId", bot.id(), bot.accountId(), bot.outgoingUrl(),
                () -> WebhookEntity.ofBot(bot.accountId(), bot.id(), log.now(), clock.instant()));
    }

    private void follow(
            String subject, String field, String column, long id, Long accountId, Object address,
            Supplier<WebhookEntity> fresh) {
        var known = em.createQuery("select w from WebhookEntity w where w." + column + " = :id", WebhookEntity.class)
                .setParameter("id", id)
                .getResultList().stream().findFirst();
        if (!(address instanceof String url) || !WebhookRules.usable(url)) {
            known.ifPresent(em::remove);
            return;
        }
        if (known.isEmpty() || !url.equals(known.get().url())) {
            destinations.refusePrivate(subject, field, url);
        }
        var webhook = known.orElseGet(fresh);
        webhook.follow(accountId, url, log::now, clock.instant());
        if (known.isEmpty()) {
            em.persist(webhook);
        }
    }
}
