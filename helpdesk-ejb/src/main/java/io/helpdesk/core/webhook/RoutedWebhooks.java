package io.helpdesk.core.webhook;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Webhooks to which conversations are routed. */
@ApplicationScoped
public class RoutedWebhooks {

    private record Key(long accountId, long id) {}

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    /** Their names outside, by key, as they were within the last second; those that are gone or off are left out. */
    public Map<Long, UUID> active(long accountId, Collection<Long> ids) {
        return recent
                .rememberAll(
                        UUID.class,
                        ids.stream().map(id -> new Key(accountId, id)).collect(Collectors.toSet()),
                        missing -> lookUp(accountId, missing))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(found -> found.getKey().id(), Map.Entry::getValue));
    }

    private Map<Key, UUID> lookUp(long accountId, Set<Key> keys) {
        return keys.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select w.id, w.uuid from WebhookEntity w where w.accountId = :account and w.id in :ids "
                                        + "and w.active = true",
                                Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("ids", keys.stream().map(Key::id).toList())
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> new Key(accountId, (Long) row[0]), row -> (UUID) row[1]));
    }

    /** @throws NotFound {@code "webhook"} if the account has no such webhook of its own */
    public void known(long accountId, long id) {
        var webhook = em.find(WebhookEntity.class, id);
        if (webhook == null
                || webhook.scope() != Scope.ACCOUNT
                || !Long.valueOf(accountId).equals(webhook.accountId())) {
            throw new NotFound("webhook");
        }
    }
}
