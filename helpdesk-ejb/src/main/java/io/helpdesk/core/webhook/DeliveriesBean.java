package io.helpdesk.core.webhook;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.webhook.Deliveries;
import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.core.delivery.AttemptEntity;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.outbox.StoredEvents;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Shows deliveries and sends them again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class DeliveriesBean implements Deliveries {

    private static final int LOGGED = 50;

    /** Webhooks of inboxes and bots have no format of their own: they are found by the one that serves them. */
    private static final String OWN = " from DeliveryEntity d join WebhookEntity w on w.id = d.targetId "
            + "where d.accountId = :account "
            + "and (w.format = :format or w.format is null and w.scope in :served) ";

    @Inject
    private EntityManager em;

    @Inject
    private StoredEvents events;

    @Inject
    private KnownFormats formats;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Page<Delivery> find(Caller caller, String format, Delivery.State state, Long webhookId, PageRequest page) {
        var wanted = OWN
                + (state == null ? "" : "and d.state = :state ")
                + (webhookId == null ? "" : "and d.targetId = :webhook ");
        long total = page.counted()
                ? query("select count(d)" + wanted, Long.class, caller, format, state, webhookId)
                        .getSingleResult()
                : -1;
        if (page.offset() > Integer.MAX_VALUE) {
            return new Page<>(List.of(), total);
        }
        return new Page<>(
                query(
                                "select d, w" + wanted + "order by d.createdAt desc, d.id desc",
                                Object[].class,
                                caller,
                                format,
                                state,
                                webhookId)
                        .setFirstResult((int) page.offset())
                        .setMaxResults(page.limit())
                        .getResultList()
                        .stream()
                        .map(row -> shown((DeliveryEntity) row[0], (WebhookEntity) row[1], List.of()))
                        .toList(),
                total);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Delivery get(Caller caller, String format, UUID deliveryUuid) {
        var row = own(caller, format, deliveryUuid);
        return shown((DeliveryEntity) row[0], (WebhookEntity) row[1]);
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Delivery replay(Caller caller, String format, UUID deliveryUuid) {
        var row = own(caller, format, deliveryUuid);
        var delivery = (DeliveryEntity) row[0];
        if (delivery.eventId() != null
                && events.rows(List.of(delivery.eventId())).isEmpty()) {
            throw new Conflict("delivery");
        }
        delivery.replay(clock.instant());
        return shown(delivery, (WebhookEntity) row[1]);
    }

    private Delivery shown(DeliveryEntity delivery, WebhookEntity webhook) {
        var log = em.createQuery(
                        "select a from AttemptEntity a where a.accountId = :account and a.deliveryId = :delivery order by a.id desc",
                        AttemptEntity.class)
                .setParameter("account", delivery.accountId())
                .setParameter("delivery", delivery.id())
                .setMaxResults(LOGGED)
                .getResultList();
        var oldestFirst = new ArrayList<>(log);
        Collections.reverse(oldestFirst);
        return shown(delivery, webhook, oldestFirst);
    }

    private static Delivery shown(DeliveryEntity delivery, WebhookEntity webhook, List<AttemptEntity> log) {
        return delivery.snapshot(webhook.uuid(), webhook.url(), log);
    }

    private Object[] own(Caller caller, String format, UUID deliveryUuid) {
        return query("select d, w" + OWN + "and d.uuid = :uuid", Object[].class, caller, format, null, null)
                .setParameter("uuid", deliveryUuid)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("delivery"));
    }

    private <T> TypedQuery<T> query(
            String text, Class<T> type, Caller caller, String format, Delivery.State state, Long webhookId) {
        var query = em.createQuery(text, type)
                .setParameter("account", caller.accountId())
                .setParameter("format", format)
                .setParameter("served", formats.served(format));
        if (state != null) {
            query.setParameter("state", state);
        }
        return webhookId == null ? query : query.setParameter("webhook", webhookId);
    }
}
