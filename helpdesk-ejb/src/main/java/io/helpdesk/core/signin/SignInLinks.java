package io.helpdesk.core.signin;

import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.signin.SignInLinkEntity.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links that are good for once, and not for long. Each method needs a transaction. */
@ApplicationScoped
class SignInLinks {

    /** For setting a password that was forgotten. */
    static final Duration OF_RESET = Duration.ofHours(1);

    /** For setting the first one. */
    static final Duration OF_INVITATION = Duration.ofDays(7);

    /** For signing in (chatwoot-desk 1.4). */
    static final Duration OF_SIGN_IN = Duration.ofMinutes(5);

    /** Of one user and purpose: whoever asks again and again makes older ones worthless. */
    private static final int MOST = 25;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** @return the token, 64 hexadecimal digits, to be shown once */
    String make(long userId, Purpose purpose, Duration lifetime) {
        List<Long> known = em.createQuery(
                        "select l.id from SignInLinkEntity l where l.userId = :user and l.purpose = :purpose "
                                + "order by l.createdAt desc, l.id desc",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setFirstResult(MOST - 1)
                .getResultList();
        if (!known.isEmpty()) {
            em.createQuery("delete from SignInLinkEntity l where l.id in :ids")
                    .setParameter("ids", known)
                    .executeUpdate();
        }
        var token = Secrets.hash(Secrets.alphanumeric(64));
        var now = clock.instant();
        em.persist(SignInLinkEntity.of(userId, purpose, token, now, now.plus(lifetime)));
        return token;
    }

    /** Whether one was made since then. */
    boolean madeSince(long userId, Purpose purpose, Instant since) {
        return !em.createQuery(
                        "select l.id from SignInLinkEntity l where l.userId = :user and l.purpose = :purpose "
                                + "and l.createdAt > :since",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whose it is, while it is good. */
    Optional<Long> owner(String token, Purpose purpose) {
        return em
                .createQuery(
                        "select l.userId from SignInLinkEntity l where l.hash = :hash and l.purpose = :purpose "
                                + "and l.expiresAt > :now",
                        Long.class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** @return whether it was good; of several who use it at once one is told so */
    boolean use(String token, Purpose purpose) {
        return em.createQuery("delete from SignInLinkEntity l where l.hash = :hash and l.purpose = :purpose "
                                + "and l.expiresAt > :now")
                        .setParameter("hash", Secrets.hash(token))
                        .setParameter("purpose", purpose)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** All of the user's: whoever has set a password needs no older link, and nobody else shall have one. */
    void forget(long userId) {
        em.createQuery("delete from SignInLinkEntity l where l.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
