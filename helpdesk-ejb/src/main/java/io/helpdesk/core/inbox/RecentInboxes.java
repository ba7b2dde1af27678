package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Inboxes as they were within the last second, of any account. */
@ApplicationScoped
class RecentInboxes {

    private record ById(long id) {}

    private record ByPhoneNumber(long accountId, String number) {}

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    Optional<Inbox> withId(long id) {
        var key = new ById(id);
        return found(key, () -> {
            var inbox = em.find(InboxEntity.class, id);
            return inbox == null ? List.of() : List.of(inbox);
        });
    }

    /** @param number as stored: with its plus sign */
    Optional<Inbox> withPhoneNumber(long accountId, String number) {
        return found(
                new ByPhoneNumber(accountId, number),
                () -> em.createQuery(
                                "select i from InboxEntity i where i.accountId = :account and i.phoneNumber = :number",
                                InboxEntity.class)
                        .setParameter("account", accountId)
                        .setParameter("number", number)
                        .getResultList());
    }

    private <K> Optional<Inbox> found(K key, Supplier<List<InboxEntity>> lookUp) {
        return Optional.ofNullable(recent.rememberAll(Inbox.class, Set.of(key), missing -> {
                    var inboxes = lookUp.get();
                    return inboxes.isEmpty()
                            ? Map.of()
                            : Map.of(key, inboxes.get(0).snapshot());
                })
                .get(key));
    }
}
