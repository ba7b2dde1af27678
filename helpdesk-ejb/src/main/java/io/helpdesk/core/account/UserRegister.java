package io.helpdesk.core.account;

import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every user by their address, which belongs to one user only. */
@ApplicationScoped
public class UserRegister {

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Clock clock;

    /** The user with this address; nobody else can take it until the transaction ends. */
    public Optional<UserEntity> holding(String email) {
        locks.hold(0, "user " + normalized(email));
        return em
                .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
                .setParameter("email", normalized(email))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The users with these addresses, by address; nobody else can take one of them until the transaction ends. */
    public Map<String, UserEntity> holdingAll(Collection<String> emails) {
        var normal = emails.stream().map(UserRegister::normalized).collect(Collectors.toSet());
        locks.hold(0, normal.stream().map(email -> "user " + email).toArray(String[]::new));
        return em
                .createQuery("select u from UserEntity u where u.email in :emails", UserEntity.class)
                .setParameter("emails", normal)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(UserEntity::email, Function.identity()));
    }

    /** Enters a new user, the address being held and free. */
    public UserEntity enter(String name, String email) {
        var user = UserEntity.create(name, normalized(email), Secrets.token(), clock.instant());
        em.persist(user);
        return user;
    }

    /** What an address must look like. */
    public static void checkEmail(Checks checks, String email) {
        checks.required("email", email).form("email", email, Checks.EMAIL).longest("email", email, Checks.LINE);
    }

    /** As it is stored. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
