package io.helpdesk.core.whatsapp.incoming;

import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.template.TemplateLinks;
import io.helpdesk.core.whatsapp.CloudInbox;
import io.helpdesk.core.whatsapp.CloudInboxes;
import io.helpdesk.core.whatsapp.incoming.ArrivalEntity.Kind;
import io.helpdesk.core.whatsapp.incoming.CallReader.Item;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What was brought, until it is worked off. Each call is a transaction of its own. */
@Stateless
public class Arrivals {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");

    /** Longer than anything takes; after a crash, what was worked off waits so long. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int TRIES = 10;

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private CloudInboxes inboxes;

    @Inject
    private TemplateLinks links;

    @Inject
    private ArrivalIntake intake;

    @Inject
    private Clock clock;

    /**
     * What is to be worked off.
     *
     * @param attempt 1 for the first
     */
    public record Arrival(long id, long accountId, long inboxId, Kind kind, String body, int attempt) {}

    /** For whom something is, as the provider says it. */
    private record Destination(boolean ofAccount, String phoneNumberId, String shownNumber, String businessAccountId) {}

    /**
     * Keeps what is for inboxes that there are.
     *
     * @param at whose address was called
     * @param everywhere whether it may be for inboxes of other accounts
     * @return whether there was anything
     */
    public boolean keep(CloudInbox at, boolean everywhere, List<Item> items) {
        var now = clock.instant();
        boolean any = false;
        // a call has many things of few numbers
        var found = new HashMap<Destination, List<CloudInbox>>();
        for (var item : items) {
            var concerned = found.computeIfAbsent(
                    new Destination(
                            item.kind() == Kind.TEMPLATE,
                            item.phoneNumberId(),
                            item.shownNumber(),
                            item.businessAccountId()),
                    unknown -> item.kind() == Kind.TEMPLATE
                            ? ofAccount(at, everywhere, item)
                            : inbox(at, everywhere, item).stream().toList());
            if (concerned.isEmpty()) {
                LOG.log(
                        Level.INFO,
                        "WhatsApp brought something for number {0}, which no inbox has",
                        item.phoneNumberId());
            }
            for (var inbox : concerned) {
                any = true;
                em.persist(new ArrivalEntity(
                        inbox.accountId(), inbox.inboxId(), item.kind(), item.lane(), item.body(), now));
            }
        }
        return any;
    }

    /** One of the numbers of each account here that has something of that account there. */
    private List<CloudInbox> ofAccount(CloudInbox at, boolean everywhere, Item item) {
        return Stream.concat(
                        Stream.of(at.accountId()),
                        everywhere ? links.accountsWith(item.businessAccountId()).stream() : Stream.of())
                .distinct()
                .flatMap(account -> inboxes.ofAccount(account).stream()
                        .filter(inbox ->
                                item.businessAccountId().equals(inbox.config().businessAccountId()))
                        .limit(1))
                .toList();
    }

    /**
     * The number as people read it is unique here, the provider's id of it is what was meant (whatsapp-cloud 7). Whoever has another account's id in
     * an inbox of their own gets nothing by that where one address is everybody's.
     */
    private Optional<CloudInbox> inbox(CloudInbox at, boolean everywhere, Item item) {
        if (item.phoneNumberId().isEmpty()) {
            return Optional.empty();
        }
        var shown = inboxes.shownAs(item.shownNumber());
        if (everywhere && shown.isPresent() && shown.get().accountId() != at.accountId()) {
            return shown.filter(inbox -> meant(inbox, item));
        }
        return Stream.concat(shown.stream(), Stream.of(at))
                .filter(inbox -> inbox.accountId() == at.accountId() && meant(inbox, item))
                .findFirst()
                .or(() -> inboxes.ofAccount(at.accountId()).stream()
                        .filter(inbox -> meant(inbox, item))
                        .findFirst());
    }

    private static boolean meant(CloudInbox inbox, Item item) {
        return item.phoneNumberId().equals(inbox.config().phoneNumberId());
    }

    /** What is due, and this node's alone for some minutes. */
    public List<Arrival> begin(int most) {
        var now = clock.instant();
        var due = em.createQuery(
                        "select a from ArrivalEntity a where a.dueAt <= :now and not exists (select 1 from ArrivalEntity e "
                                + "where e.accountId = a.accountId and e.inboxId = a.inboxId and e.lane = a.lane and e.id < a.id "
                                + "and e.dueAt is not null) order by a.dueAt, a.id",
                        ArrivalEntity.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
        due.forEach(arrival -> arrival.begin(now.plus(LEASE)));
        return due.stream()
                .map(arrival -> new Arrival(
                        arrival.id(),
                        arrival.accountId(),
                        arrival.inboxId(),
                        arrival.kind(),
                        arrival.body(),
                        arrival.attempts()))
                .toList();
    }

    /** Works it off, unless somebody else has. */
    public void take(Arrival arrival, FetchedFile file) {
        var row = rows.free(ArrivalEntity.class, arrival.id());
        if (row.isPresent()) {
            em.remove(row.get());
            intake.take(arrival, file);
        }
    }

    /** Not now: again later, and after some times never; then somebody has to look. */
    public void again(Arrival arrival, String why) {
        rows.free(ArrivalEntity.class, arrival.id()).ifPresent(row -> {
            if (arrival.attempt() >= TRIES) {
                LOG.severe("What WhatsApp brought is set aside as whatsapp_arrival " + arrival.id() + ": " + why);
                row.again(null);
            } else {
                row.again(clock.instant().plus(FIRST_WAIT.multipliedBy(1L << arrival.attempt())));
            }
        });
    }
}
