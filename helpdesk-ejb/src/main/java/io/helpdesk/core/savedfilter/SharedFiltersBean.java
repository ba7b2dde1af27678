package io.helpdesk.core.savedfilter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.api.savedfilter.SharedFilter;
import io.helpdesk.api.savedfilter.SharedFilters;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.team.TeamEntity;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The filters that an account keeps for its members. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class SharedFiltersBean implements SharedFilters {

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
    @Requires(Permission.SHARED_FILTER_WRITE)
    public List<SharedFilter> list(Caller caller, String format) {
        return all(caller, format);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<SharedFilter> visible(Caller caller, String format) {
        return all(caller, format).stream()
                .filter(filter -> filter.teamId() == null || caller.teams().contains(filter.teamId()))
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public SharedFilter get(Caller caller, String format, long filterId) {
        return shared(caller, format, filterId).shared();
    }

    @Override
    @Requires(Permission.SHARED_FILTER_WRITE)
    public SharedFilter create(Caller caller, String format, Long teamId, String name, Map<String, Object> query) {
        check(caller, teamId, name, query);
        locks.hold(caller.accountId(), SUBJECT + " of all");
        long kept = em.createQuery(
                        "select count(f) from SavedFilterEntity f where f.accountId = :account and f.userId is null",
                        Long.class)
                .setParameter("account", caller.accountId())
                .getSingleResult();
        if (kept >= MOST) {
            throw new Invalid(SUBJECT, new Violation("filters", Rule.TOO_MANY, (long) MOST));
        }
        var filter = SavedFilterEntity.share(
                caller.accountId(),
                format,
                teamId,
                new SaveFilter(SavedFilter.Kind.CONVERSATION, name, query),
                clock.instant());
        em.persist(filter);
        return filter.shared();
    }

    @Override
    @Requires(Permission.SHARED_FILTER_WRITE)
    public SharedFilter update(
            Caller caller, String format, long filterId, Long teamId, String name, Map<String, Object> query) {
        var filter = shared(caller, format, filterId);
        check(caller, teamId, name, query);
        rows.lock(filter, SUBJECT);
        filter.isFor(teamId);
        filter.write(new SaveFilter(null, name, query), clock.instant());
        return filter.shared();
    }

    @Override
    @Requires(Permission.SHARED_FILTER_WRITE)
    public void delete(Caller caller, String format, long filterId) {
        var filter = shared(caller, format, filterId);
        rows.lock(filter, SUBJECT);
        em.remove(filter);
    }

    private List<SharedFilter> all(Caller caller, String format) {
        return em
                .createQuery(
                        "select f from SavedFilterEntity f where f.accountId = :account and f.userId is null "
                                + "and f.format = :format order by f.id",
                        SavedFilterEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("format", format)
                .getResultList()
                .stream()
                .map(SavedFilterEntity::shared)
                .toList();
    }

    private void check(Caller caller, Long teamId, String name, Map<String, Object> query) {
        new Checks().required("name", name).longest("name", name, Checks.LINE).refuse(SUBJECT);
        bounds.attributes(SUBJECT, Map.of("query", query));
        if (teamId != null) {
            rows.own(TeamEntity.class, caller.accountId(), teamId, "team");
        }
    }

    private SavedFilterEntity shared(Caller caller, String format, long filterId) {
        var filter = rows.own(SavedFilterEntity.class, caller.accountId(), filterId, SUBJECT);
        if (filter.userId() != null || !filter.format().equals(format)) {
            throw new NotFound(SUBJECT);
        }
        return filter;
    }
}
