package io.helpdesk.core.savedfilter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import io.helpdesk.api.savedfilter.SavedFilters;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The filters that users keep. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class SavedFiltersBean implements SavedFilters {

    private static final String SUBJECT = "saved_filter";

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Bounds bounds;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<SavedFilter> list(Caller caller, String format, Kind kind) {
        return em
                .createQuery(
                        "select f from SavedFilterEntity f where f.accountId = :account and f.userId = :user "
                                + "and f.format = :format and f.kind = :kind order by f.id",
                        SavedFilterEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("user", user(caller))
                .setParameter("format", format)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(SavedFilterEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public SavedFilter get(Caller caller, String format, long filterId) {
        return own(caller, format, filterId).snapshot();
    }

    @Override
    @Requires(Permission.FILTER_WRITE)
    public SavedFilter create(Caller caller, String format, SaveFilter command) {
        long user = user(caller);
        check(command, new Checks().required("name", command.name()));
        // of two who make one at a time the later counts the other's
        locks.hold(caller.accountId(), SUBJECT + " of " + user);
        long kept = em.createQuery(
                        "select count(f) from SavedFilterEntity f where f.accountId = :account and f.userId = :user",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("user", user)
                .getSingleResult();
        if (kept >= MOST) {
            throw new Invalid(SUBJECT, new Violation("filters", Rule.TOO_MANY, (long) MOST));
        }
        var filter = SavedFilterEntity.create(caller.accountId(), user, format, command, clock.instant());
        em.persist(filter);
        return filter.snapshot();
    }

    @Override
    @Requires(Permission.FILTER_WRITE)
    public SavedFilter update(Caller caller, String format, long filterId, SaveFilter command) {
        var filter = own(caller, format, filterId);
        check(command, new Checks().notBlank("name", command.name()));
        rows.lock(filter, SUBJECT);
        filter.write(command, clock.instant());
        return filter.snapshot();
    }

    @Override
    @Requires(Permission.FILTER_WRITE)
    public void delete(Caller caller, String format, long filterId) {
        var filter = own(caller, format, filterId);
        rows.lock(filter, SUBJECT);
        em.remove(filter);
    }

    private void check(SaveFilter command, Checks checks) {
        checks.longest("name", command.name(), Checks.LINE).refuse(SUBJECT);
        if (command.query() != null) {
            bounds.attributes(SUBJECT, Map.of("query", command.query()));
        }
    }

    private SavedFilterEntity own(Caller caller, String format, long filterId) {
        var filter = rows.own(SavedFilterEntity.class, caller.accountId(), filterId, SUBJECT);
        if (!Objects.equals(filter.userId(), user(caller)) || !filter.format().equals(format)) {
            throw new NotFound(SUBJECT);
        }
        return filter;
    }

    private static long user(Caller caller) {
        if (caller.userId() == null) {
            throw new Forbidden(SUBJECT);
        }
        return caller.userId();
    }
}
