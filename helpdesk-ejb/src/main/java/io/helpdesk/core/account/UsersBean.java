package io.helpdesk.core.account;

import io.helpdesk.api.account.Membership;
import io.helpdesk.api.account.SaveUser;
import io.helpdesk.api.account.User;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.credential.AccessTokens;
import io.helpdesk.core.credential.Passwords;
import io.helpdesk.core.credential.UserSessions;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.RecentLookups;
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
import java.util.Optional;

/** People and the accounts they work in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class UsersBean implements Users {

    @Inject
    private EntityManager em;

    @Inject
    private UserRegister register;

    @Inject
    private Memberships memberships;

    @Inject
    private AccessTokens tokens;

    @Inject
    private Passwords passwords;

    @Inject
    private UserSessions sessions;

    @Inject
    private RecentLookups recent;

    @Inject
    private Bounds bounds;

    @Inject
    private Rows rows;

    @Inject
    private LockOrder order;

    @Inject
    private Clock clock;

    @Override
    public User self(TokenOwner owner) {
        return snapshot(existing(owner.id()));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public User get(Caller caller, long userId) {
        return snapshot(existing(userId));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public CreatedUser create(Caller caller, SaveUser command) {
        var emailChecks = new Checks();
        UserRegister.checkEmail(emailChecks, command.email());
        emailChecks.refuse("user");
        var known = register.holding(command.email());
        if (known.isPresent()) {
            return new CreatedUser(snapshot(known.get()), null);
        }
        check(command, new Checks().required("name", command.name()));
        var user = register.enter(command.name(), command.email());
        em.flush();
        write(user, command);
        em.flush();
        return new CreatedUser(user.snapshot(List.of()), tokens.issueToUser(user.id()));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public User update(Caller caller, long userId, SaveUser command) {
        var user = existing(userId);
        var checks = new Checks().notBlank("name", command.name());
        if (command.email() != null) {
            UserRegister.checkEmail(checks, command.email());
        }
        check(command, checks);
        if (command.email() != null) {
            var holder = register.holding(command.email());
            new Checks()
                    .that(holder.isEmpty() || holder.get().id() == userId, "email", Rule.TAKEN)
                    .refuse("user");
        }
        rows.lock(user, "user");
        if (command.email() != null) {
            user.moveTo(UserRegister.normalized(command.email()), clock.instant());
        }
        if (command.name() != null) {
            user.rename(command.name(), clock.instant());
        }
        write(user, command);
        em.flush();
        recent.forgetAfterCommit();
        return snapshot(user);
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void delete(Caller caller, long userId) {
        var user = existing(userId);
        order.ofUser(null, userId);
        rows.lock(user, "user");
        em.remove(user);
        em.flush();
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public List<Membership> memberships(Caller caller, long accountId) {
        var account = account(accountId);
        return em
                .createQuery(
                        "select m from MembershipEntity m where m.accountId = :account order by m.id",
                        MembershipEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(membership -> membership.snapshot(account, clock.instant()))
                .toList();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public Membership join(Caller caller, long accountId, long userId, Role role) {
        var account = account(accountId);
        existing(userId);
        memberships.hold(accountId, userId);
        var membership = memberships.find(accountId, userId);
        if (membership.isPresent()) {
            if (role != null) {
                rows.lock(membership.get(), "user");
                membership.get().become(role, clock.instant());
                recent.forgetAfterCommit();
            }
            return membership.get().snapshot(account, clock.instant());
        }
        return memberships
                .add(accountId, userId, role == null ? Role.AGENT : role)
                .snapshot(account, clock.instant());
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void leave(Caller caller, long accountId, long userId) {
        account(accountId);
        memberships.end(memberships.find(accountId, userId).orElseThrow(() -> new NotFound("user")));
    }

    private void write(UserEntity user, SaveUser command) {
        var now = clock.instant();
        if (command.displayName() != null) {
            user.display(command.displayName(), now);
        }
        if (command.password() != null) {
            user.protectWith(passwords.hash(command.password()), now);
            sessions.endAll(user.id());
        }
        if (command.customAttributes() != null) {
            user.describe(command.customAttributes(), now);
            bounds.attributes("user", Map.of("custom_attributes", user.customAttributes()));
        }
    }

    private static void check(SaveUser command, Checks checks) {
        var displayName = command.displayName() == null ? Optional.<String>empty() : command.displayName();
        checks.longest("name", command.name(), Checks.LINE)
                .longest("display_name", displayName.orElse(null), Checks.LINE)
                .that(
                        command.password() == null || Passwords.acceptable(command.password()),
                        "password",
                        Rule.MALFORMED)
                .refuse("user");
    }

    private User snapshot(UserEntity user) {
        return user.snapshot(em
                .createQuery(
                        "select m, a from MembershipEntity m join AccountEntity a on a.id = m.accountId "
                                + "where m.userId = :user order by a.id",
                        Object[].class)
                .setParameter("user", user.id())
                .getResultList()
                .stream()
                .map(row -> ((MembershipEntity) row[0]).snapshot((AccountEntity) row[1], clock.instant()))
                .toList());
    }

    private UserEntity existing(long userId) {
        var user = em.find(UserEntity.class, userId);
        if (user == null) {
            throw new NotFound("user");
        }
        return user;
    }

    private AccountEntity account(long accountId) {
        var account = em.find(AccountEntity.class, accountId);
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }
}
