package io.helpdesk.core.credential;

import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Makes access tokens for the rest of the core. An owner has one at most; a new one replaces it. */
@ApplicationScoped
public class AccessTokens {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    /** @return the token, to be shown once */
    public String issueToUser(long userId) {
        locks.hold(0, "access token of user " + userId);
        revokeOfUser(userId);
        var token = Secrets.token();
        em.persist(AccessTokenEntity.ofUser(userId, Secrets.hash(token), clock.instant()));
        return token;
    }

    /** @return the token, to be shown once */
    public String issueToBot(long botId) {
        locks.hold(0, "access token of bot " + botId);
        em.createQuery("delete from AccessTokenEntity t where t.botId = :bot")
                .setParameter("bot", botId)
                .executeUpdate();
        recent.forgetAfterCommit();
        var token = Secrets.token();
        em.persist(AccessTokenEntity.ofBot(botId, Secrets.hash(token), clock.instant()));
        return token;
    }

    public void revokeOfUser(long userId) {
        em.createQuery("delete from AccessTokenEntity t where t.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        recent.forgetAfterCommit();
    }
}
