package io.helpdesk.core.credential;

import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Opens and ends sessions of users, for the rest of the core. Whoever opens one or sets a password has locked the user's row
 * before: no session is opened by a password that is not the user's any more.
 */
@ApplicationScoped
public class UserSessions {

    /** Of one user (chatwoot-desk 1.3). */
    static final int MOST = 25;

    private static final int TOKEN_LENGTH = 64;
    private static final int DEVICE_LENGTH = 22;

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    /** @param token the secret, to be shown once */
    public record Opened(String token, UserSessionEntity session) {}

    /** Ends the one that is over first if there are too many. */
    public Opened open(long userId, Long accountId, Duration lifetime, String address, String userAgent) {
        var now = clock.instant();
        em.createQuery("delete from UserSessionEntity s where s.userId = :user and s.expiresAt <= :now")
                .setParameter("user", userId)
                .setParameter("now", now)
                .executeUpdate();
        List<Long> lasting = em.createQuery(
                        "select s.id from UserSessionEntity s where s.userId = :user order by s.expiresAt desc, s.id desc",
                        Long.class)
                .setParameter("user", userId)
                .setFirstResult(MOST - 1)
                .getResultList();
        if (!lasting.isEmpty()) {
            em.createQuery("delete from UserSessionEntity s where s.id in :ids")
                    .setParameter("ids", lasting)
                    .executeUpdate();
            recent.forgetAfterCommit();
        }
        var token = Secrets.alphanumeric(TOKEN_LENGTH);
        var session = UserSessionEntity.open(
                        userId,
                        accountId,
                        Secrets.hash(token),
                        Secrets.alphanumeric(DEVICE_LENGTH),
                        now,
                        now.plus(lifetime))
                .from(address, userAgent);
        em.persist(session);
        em.flush();
        return new Opened(token, session);
    }

    /** Whose session for which account it is that has this secret; empty for one of another kind, and for none. */
    public Optional<InAccount> accountOf(String token) {
        return em
                .createQuery(
                        "select s.accountId, s.userId from UserSessionEntity s "
                                + "where s.hash = :hash and s.accountId is not null",
                        Object[].class)
                .setParameter("hash", Secrets.hash(token))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new InAccount((Long) row[0], (Long) row[1]));
    }

    /** A user's session for one account. */
    public record InAccount(long accountId, long userId) {}

    public void end(String token) {
        em.createQuery("delete from UserSessionEntity s where s.hash = :hash")
                .setParameter("hash", Secrets.hash(token))
                .executeUpdate();
        recent.forgetAfterCommit();
    }

    /** @return whether the user had it */
    public boolean endOne(long userId, long sessionId) {
        int gone = em.createQuery("delete from UserSessionEntity s where s.userId = :user and s.id = :id")
                .setParameter("user", userId)
                .setParameter("id", sessionId)
                .executeUpdate();
        recent.forgetAfterCommit();
        return gone > 0;
    }

    public void endAll(long userId) {
        endAllBut(userId, 0);
    }

    public void endAllBut(long userId, long sessionId) {
        em.createQuery("delete from UserSessionEntity s where s.userId = :user and s.id <> :kept")
                .setParameter("user", userId)
                .setParameter("kept", sessionId)
                .executeUpdate();
        recent.forgetAfterCommit();
    }

    /** The newest first. */
    public List<UserSessionEntity> of(long userId) {
        return em.createQuery(
                        "select s from UserSessionEntity s where s.userId = :user and s.expiresAt > :now "
                                + "order by s.createdAt desc, s.id desc",
                        UserSessionEntity.class)
                .setParameter("user", userId)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
