package io.helpdesk.core.signin;

import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.signin.SignInLinkEntity.Purpose;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Makes the links that mails about passwords carry. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PasswordLinks {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private EntityManager em;

    @Inject
    private SignInLinks links;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** What goes into a mail. */
    public record Link(String name, String email, String token) {}

    /** Empty if the user is gone, or was sent one within the last minute. */
    public Optional<Link> reset(long userId) {
        var user = em.find(UserEntity.class, userId);
        if (user == null) {
            return Optional.empty();
        }
        // of several who ask at once one is heard
        rows.lock(user, "user");
        return links.madeSince(userId, Purpose.PASSWORD, clock.instant().minus(PAUSE))
                ? Optional.empty()
                : Optional.of(link(user, SignInLinks.OF_RESET));
    }

    /** Empty if the user is gone, or has a password already. */
    public Optional<Link> invitation(long userId) {
        return Optional.ofNullable(em.find(UserEntity.class, userId))
                .filter(user -> user.passwordHash() == null)
                .map(user -> link(user, SignInLinks.OF_INVITATION));
    }

    public void takeBack(String token) {
        links.use(token, Purpose.PASSWORD);
    }

    private Link link(UserEntity user, Duration lifetime) {
        return new Link(user.name(), user.email(), links.make(user.id(), Purpose.PASSWORD, lifetime));
    }
}
