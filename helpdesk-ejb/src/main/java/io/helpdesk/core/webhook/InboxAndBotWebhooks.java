package io.helpdesk.core.webhook;

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
    private DestinationCheck destinations;

    @Inject
    private EventLog log;

    @Inject
    private Clock clock;

    /**
     * After the inbox was stored.
     *
     * @param setting the name of its setting that has the address
     * @param address null for none
     * @throws io.helpdesk.api.problem.Invalid PRIVATE_ADDRESS of a new address
     */
    public void followInbox(Long accountId, long inboxId, String setting, Object address) {
        follow(
                "inbox",
                setting,
                "targetInboxId",
                inboxId,
                accountId,
                address,
                () -> WebhookEntity.ofInbox(accountId, inboxId, log.now(), clock.instant()));
    }

    /**
     * After the bot was stored.
     *
     * @param accountId null if it is everybody's
     * @param outgoingUrl null for none
     * @throws io.helpdesk.api.problem.Invalid PRIVATE_ADDRESS of a new {@code outgoing_url}
     */
    public void followBot(Long accountId, long botId, String outgoingUrl) {
        follow(
                "bot",
                "outgoing_url",
                "targetBotId",
                botId,
                accountId,
                outgoingUrl,
                () -> WebhookEntity.ofBot(accountId, botId, log.now(), clock.instant()));
    }

    private void follow(
            String subject,
            String field,
            String column,
            long id,
            Long accountId,
            Object address,
            Supplier<WebhookEntity> fresh) {
        var known = em
                .createQuery("select w from WebhookEntity w where w." + column + " = :id", WebhookEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
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
