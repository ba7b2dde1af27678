package io.helpdesk.core.contactexport;

import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.persistence.Rows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which mails about exports are to be sent; of several nodes one takes each. */
@Stateless
public class DueMails {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Memberships memberships;

    @Inject
    private Clock clock;

    /** What a mail says, and to whom. */
    public record Mail(String name, String email, long rows, UUID file, Instant expiresAt, String address) {}

    /** Those whose time has come, at most so many. */
    public List<Long> list(int most) {
        return em.createQuery(
                        "select e.id from ContactExportEntity e where e.mailAt <= :now order by e.mailAt, e.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** One that is tried now; empty if another node does, or there is nobody any more to get it. */
    public Optional<Mail> take(long exportId) {
        var now = clock.instant();
        return rows.free(ContactExportEntity.class, exportId)
                .filter(each -> each.mailDue(now))
                .flatMap(export -> {
                    export.tryMail(now);
                    var user = export.userId() == null ? null : em.find(UserEntity.class, export.userId());
                    boolean works = user != null
                            && memberships
                                    .find(export.accountId(), export.userId())
                                    .filter(MembershipEntity::enabled)
                                    .isPresent();
                    if (!works) {
                        export.mailed();
                        return Optional.empty();
                    }
                    return Optional.of(new Mail(
                            user.name(),
                            user.email(),
                            export.rows(),
                            export.file(),
                            export.expiresAt(),
                            export.address()));
                });
    }

    /** It was sent, or never will be. */
    public void done(long exportId) {
        Optional.ofNullable(em.find(ContactExportEntity.class, exportId)).ifPresent(ContactExportEntity::mailed);
    }
}
