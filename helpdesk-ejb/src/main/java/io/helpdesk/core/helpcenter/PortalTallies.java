package io.helpdesk.core.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.helpcenter.ArticleStatus;
import io.helpdesk.api.helpcenter.PortalTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is in the portals of an account, by two statements however many there are. */
@ApplicationScoped
public class PortalTallies {

    private static final long NOBODY = -1;

    @Inject
    private EntityManager em;

    private record Part(long portalId, String locale) {}

    List<PortalTally> of(Caller caller) {
        var tallies = new LinkedHashMap<Part, PortalTally>();
        em.createQuery(
                        "select c.portalId, c.locale, count(c) from CategoryEntity c where c.accountId = :account "
                                + "group by c.portalId, c.locale order by c.portalId, c.locale",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .forEach(row -> add(
                        tallies,
                        new Part((Long) row[0], (String) row[1]),
                        new PortalTally(0, "", (Long) row[2], 0, 0, 0, 0)));
        em.createQuery(
                        "select a.portalId, a.locale, a.status, count(a), "
                                + "sum(case when a.authorId = :me then 1L else 0L end) from ArticleEntity a "
                                + "where a.accountId = :account group by a.portalId, a.locale, a.status "
                                + "order by a.portalId, a.locale, a.status",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("me", caller.userId() == null ? NOBODY : caller.userId())
                .getResultList()
                .forEach(row -> add(
                        tallies,
                        new Part((Long) row[0], (String) row[1]),
                        articles((ArticleStatus) row[2], (Long) row[3], (Long) row[4])));
        return List.copyOf(tallies.values());
    }

    private static PortalTally articles(ArticleStatus status, long count, long mine) {
        return new PortalTally(
                0,
                "",
                0,
                status == ArticleStatus.DRAFT ? count : 0,
                status == ArticleStatus.PUBLISHED ? count : 0,
                status == ArticleStatus.ARCHIVED ? count : 0,
                mine);
    }

    private static void add(Map<Part, PortalTally> tallies, Part part, PortalTally more) {
        tallies.merge(
                part,
                new PortalTally(
                        part.portalId,
                        part.locale,
                        more.categories(),
                        more.drafts(),
                        more.published(),
                        more.archived(),
                        more.mine()),
                (one, other) -> new PortalTally(
                        one.portalId(),
                        one.locale(),
                        one.categories() + other.categories(),
                        one.drafts() + other.drafts(),
                        one.published() + other.published(),
                        one.archived() + other.archived(),
                        one.mine() + other.mine()));
    }
}
