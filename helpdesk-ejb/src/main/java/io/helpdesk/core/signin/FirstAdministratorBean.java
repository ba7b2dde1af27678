package io.helpdesk.core.signin;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.signin.FirstAdministrator;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.account.UserRegister;
import io.helpdesk.core.credential.Passwords;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.signin.SignInLinkEntity.Purpose;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Begins a desk, or goes on beginning it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class FirstAdministratorBean implements FirstAdministrator {

    @Inject
    private EntityManager em;

    @Inject
    private UserRegister register;

    @Inject
    private Memberships memberships;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInLinks links;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.PLATFORM)
    public Optional<Begun> begin(Caller caller, String account, String email, String password) {
        locks.hold(0, "first administrator");
        if (any("AccountEntity") || any("UserEntity")) {
            return waiting(email, password);
        }
        var checks = new Checks();
        UserRegister.checkEmail(checks, email);
        checks.that(password == null || Passwords.acceptable(password), "password", Rule.MALFORMED)
                .refuse("user");
        var made = AccountEntity.create(
                new SaveAccount(account, null, null, null, Account.Status.ACTIVE, null, null, null), clock.instant());
        em.persist(made);
        var user = register.enter("Administrator", email);
        if (password != null) {
            user.protectWith(passwords.hash(password), clock.instant());
        }
        em.flush();
        memberships.add(made.id(), user.id(), Role.ADMINISTRATOR);
        em.flush();
        return Optional.of(new Begun(made.id(), user.id(), password == null ? link(user) : null));
    }

    /** Whoever was given a link and has not followed it: the one user there is. */
    private Optional<Begun> waiting(String email, String password) {
        var everybody = em.createQuery("select u from UserEntity u", UserEntity.class)
                .setMaxResults(2)
                .getResultList();
        if (password != null || everybody.size() != 1) {
            return Optional.empty();
        }
        var user = everybody.get(0);
        boolean theirs = user.email().equals(UserRegister.normalized(email)) && user.passwordHash() == null;
        return theirs
                ? em
                        .createQuery("select m.accountId from MembershipEntity m where m.userId = :user", Long.class)
                        .setParameter("user", user.id())
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(account -> new Begun(account, user.id(), link(user)))
                : Optional.empty();
    }

    private String link(UserEntity user) {
        return links.make(user.id(), Purpose.PASSWORD, SignInLinks.OF_INVITATION);
    }

    private boolean any(String entity) {
        return !em.createQuery("select e.id from " + entity + " e", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
