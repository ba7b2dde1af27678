package io.helpdesk.core.signin;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.api.signin.UserPasswords.Invited;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.account.UserRegister;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.credential.UserSessionEntity;
import io.helpdesk.core.credential.UserSessions;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.deed.DeedTarget;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.signin.SignInLinkEntity.Purpose;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is read and written when somebody signs in or sets a password, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class SignInSteps {

    @Inject
    private EntityManager em;

    @Inject
    private Memberships memberships;

    @Inject
    private UserSessions sessions;

    @Inject
    private SignInLinks links;

    @Inject
    private DeedRegister deeds;

    @Inject
    private Rows rows;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    /**
     * Somebody as far as signing in asks.
     *
     * @param passwordHash null for none
     */
    public record Known(long userId, String passwordHash, boolean confirmed) {}

    private record Place(MembershipEntity membership, AccountEntity account) {}

    /** Empty if nobody has this address. */
    public Optional<Known> known(String email) {
        return user(email).map(user -> new Known(user.id(), user.passwordHash(), user.confirmed()));
    }

    /** @throws Unauthenticated {@code "password"} if the user is gone */
    public Known known(long userId) {
        return Optional.ofNullable(em.find(UserEntity.class, userId))
                .map(user -> new Known(user.id(), user.passwordHash(), user.confirmed()))
                .orElseThrow(() -> new Unauthenticated("password"));
    }

    /**
     * Opens a session if the password is still the one that was compared.
     *
     * @param rehashed the same password hashed as it is now; null to leave it
     */
    public OpenedSession open(Known known, String rehashed, NewSession wanted) {
        var user = locked(known.userId(), "password");
        if (!Objects.equals(user.passwordHash(), known.passwordHash())) {
            throw new Unauthenticated("password");
        }
        if (rehashed != null) {
            user.protectWith(rehashed, clock.instant());
        }
        return open(user, wanted);
    }

    /** Opens a session by a link. */
    public OpenedSession open(String email, String token, NewSession wanted) {
        var user = user(email).orElseThrow(() -> new Unauthenticated("link"));
        rows.lock(user, "user");
        var owner = links.owner(token, Purpose.SIGN_IN);
        if (owner.isEmpty() || !owner.get().equals(user.id()) || !links.use(token, Purpose.SIGN_IN)) {
            throw new Unauthenticated("link");
        }
        return open(user, wanted);
    }

    /** Opens a session of a user about whom there is no doubt. */
    public OpenedSession open(long userId, NewSession wanted) {
        return open(locked(userId, "session"), wanted);
    }

    private OpenedSession open(UserEntity user, NewSession wanted) {
        var place = wanted.inAccount() ? place(user.id(), wanted.accountId()) : null;
        if (place != null) {
            place.membership().activate(clock.instant());
            deeds.enter(place.account().id(), Deed.Kind.SIGNED_IN, user.id(), target(user), wanted.address());
        }
        var opened = sessions.open(
                user.id(),
                place == null ? null : place.account().id(),
                wanted.lifetime(),
                wanted.address(),
                wanted.userAgent());
        return new OpenedSession(opened.token(), snapshot(opened.session(), user));
    }

    private Place place(long userId, Long accountId) {
        var places = em
                .createQuery(
                        "select m, a from MembershipEntity m join AccountEntity a on a.id = m.accountId "
                                + "where m.userId = :user order by m.id",
                        Object[].class)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(row -> new Place((MembershipEntity) row[0], (AccountEntity) row[1]))
                .filter(place -> accountId == null || place.account().id().equals(accountId))
                .toList();
        if (places.isEmpty()) {
            throw new Forbidden("membership");
        }
        if (places.stream().noneMatch(place -> place.membership().enabled())) {
            throw new Forbidden("agent_disabled");
        }
        return places.stream()
                .filter(place -> place.membership().enabled())
                .filter(place -> place.account().status() == Account.Status.ACTIVE)
                .max(Comparator.comparing(
                                (Place place) -> place.membership().activeAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(place -> -place.membership().id()))
                .orElseThrow(() -> new Forbidden("account_suspended"));
    }

    /** Makes a link for signing in. */
    public String link(long userId) {
        return links.make(existing(userId), Purpose.SIGN_IN, SignInLinks.OF_SIGN_IN);
    }

    /** @throws NotFound {@code "agent"} unless the user is a member of the account */
    public void member(long accountId, long userId) {
        if (memberships.find(accountId, userId).isEmpty()) {
            throw new NotFound("agent");
        }
    }

    /**
     * @throws NotFound as {@link #member}
     * @throws Forbidden {@code "user"} if the user is a member of others as well
     */
    public void memberHereAlone(long accountId, long userId) {
        member(accountId, userId);
        memberships.refuseIfElsewhere(accountId, userId);
    }

    /** Sets a password that somebody else has chosen. */
    public void give(long accountId, Long actorId, long userId, String hash) {
        var user = locked(userId, "password");
        memberHereAlone(accountId, userId);
        user.protectWith(hash, clock.instant());
        user.confirm(clock.instant());
        sessions.endAll(userId);
        deeds.enter(accountId, Deed.Kind.PASSWORD_SET, actorId, target(user), "");
        recent.forgetAfterCommit();
    }

    /** Makes a link for setting a password. */
    public String passwordLink(long userId) {
        return links.make(existing(userId), Purpose.PASSWORD, SignInLinks.OF_INVITATION);
    }

    private long existing(long userId) {
        if (em.find(UserEntity.class, userId) == null) {
            throw new NotFound("user");
        }
        return userId;
    }

    public void end(String token) {
        sessions.accountOf(token).ifPresent(session -> {
            var user = em.find(UserEntity.class, session.userId());
            deeds.enter(session.accountId(), Deed.Kind.SIGNED_OUT, user.id(), target(user), "");
        });
        sessions.end(token);
    }

    private static DeedTarget target(UserEntity user) {
        return new DeedTarget(user.id(), user.email());
    }

    /** A session for an account, while it is not over and the account may be used. */
    public Optional<UserSession> find(String token) {
        return em
                .createQuery(
                        "select s, u from UserSessionEntity s join UserEntity u on u.id = s.userId "
                                + "join AccountEntity a on a.id = s.accountId "
                                + "where s.hash = :hash and s.expiresAt > :now and a.status = :active",
                        Object[].class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("now", clock.instant())
                .setParameter("active", Account.Status.ACTIVE)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> snapshot((UserSessionEntity) row[0], (UserEntity) row[1]));
    }

    public Set<String> goingOn(Set<String> tokens) {
        if (tokens.isEmpty()) {
            return Set.of();
        }
        var byHash = tokens.stream().collect(Collectors.toMap(Secrets::hash, Function.identity()));
        return em
                .createQuery(
                        "select s.hash from UserSessionEntity s "
                                + "join MembershipEntity m on m.accountId = s.accountId and m.userId = s.userId "
                                + "join AccountEntity a on a.id = s.accountId "
                                + "where s.hash in :hashes and s.expiresAt > :now and m.enabled = true and a.status = :active",
                        String.class)
                .setParameter("hashes", byHash.keySet())
                .setParameter("now", clock.instant())
                .setParameter("active", Account.Status.ACTIVE)
                .getResultList()
                .stream()
                .map(byHash::get)
                .collect(Collectors.toSet());
    }

    public boolean endOne(long userId, long sessionId) {
        return sessions.endOne(userId, sessionId);
    }

    public List<UserSession> of(long userId) {
        var user = em.find(UserEntity.class, userId);
        return user == null
                ? List.of()
                : sessions.of(userId).stream()
                        .map(session -> snapshot(session, user))
                        .toList();
    }

    /** Whose a link is that sets a password. */
    public Invited invited(String token) {
        return links.owner(token, Purpose.PASSWORD)
                .map(id -> em.find(UserEntity.class, id))
                .map(user -> new Invited(user.id(), user.name(), user.email()))
                .orElseThrow(() -> new Unauthenticated("link"));
    }

    /** Sets a password by a link, which is used up, and ends all that was begun under an older one. */
    public TokenOwner reset(String token, String passwordHash) {
        var owner = links.owner(token, Purpose.PASSWORD).orElseThrow(() -> new Unauthenticated("link"));
        var user = locked(owner, "link");
        if (!links.use(token, Purpose.PASSWORD)) {
            throw new Unauthenticated("link");
        }
        user.protectWith(passwordHash, clock.instant());
        user.confirm(clock.instant());
        links.forget(user.id());
        sessions.endAll(user.id());
        deeds.enterEverywhere(Deed.Kind.PASSWORD_SET, null, target(user));
        return new TokenOwner(Caller.Kind.USER, user.id(), user.name());
    }

    /** The same, and opens a session. */
    public OpenedSession resetAndOpen(String token, String passwordHash, NewSession wanted) {
        return open(reset(token, passwordHash).id(), wanted);
    }

    /** Sets a password for somebody who knew the one before, and ends all other sessions. */
    public void change(Known before, String passwordHash, long sessionId) {
        var user = locked(before.userId(), "password");
        if (!Objects.equals(user.passwordHash(), before.passwordHash())) {
            throw new Unauthenticated("password");
        }
        user.protectWith(passwordHash, clock.instant());
        links.forget(user.id());
        sessions.endAllBut(user.id(), sessionId);
        deeds.enterEverywhere(Deed.Kind.PASSWORD_SET, user.id(), target(user));
    }

    private UserEntity locked(long userId, String subject) {
        var user = em.find(UserEntity.class, userId);
        if (user == null) {
            throw new Unauthenticated(subject);
        }
        rows.lock(user, "user");
        recent.forgetAfterCommit();
        return user;
    }

    private Optional<UserEntity> user(String email) {
        if (!StorableText.is(email)) {
            return Optional.empty();
        }
        return em
                .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
                .setParameter("email", UserRegister.normalized(email))
                .getResultList()
                .stream()
                .findFirst();
    }

    private static UserSession snapshot(UserSessionEntity session, UserEntity user) {
        return session.snapshot(user.name(), user.email());
    }
}
