package io.helpdesk.core.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.account.DescribeAccount;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.file.FileErasure;
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
import java.util.regex.Pattern;

/** Tenants. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AccountsBean implements Accounts {

    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?");

    @Inject
    private EntityManager em;

    @Inject
    private FileErasure files;

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

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Account own(Caller caller) {
        return existing(caller.accountId()).snapshot();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public boolean any(Caller caller) {
        return !em.createQuery("select a.id from AccountEntity a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public Account get(Caller caller, long accountId) {
        return existing(accountId).snapshot();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public Account create(Caller caller, SaveAccount command) {
        check(command, new Checks().required("name", command.name()));
        var account = AccountEntity.create(command, clock.instant());
        em.persist(account);
        return account.snapshot();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public Account update(Caller caller, long accountId, SaveAccount command) {
        return written(caller, accountId, command);
    }

    private Account written(Caller caller, long accountId, SaveAccount command) {
        var account = existing(accountId);
        check(command, new Checks().notBlank("name", command.name()));
        rows.lock(account, "account");
        var before = DeedFacts.of(account.snapshot());
        account.write(command, clock.instant());
        if (command.features() != null || command.limits() != null || command.customAttributes() != null) {
            bounds.attributes("account", account.attributes());
        }
        recent.forgetAfterCommit();
        if (caller.userId() != null) {
            deeds.changed(caller, Thing.ACCOUNT, accountId, before, DeedFacts.of(account.snapshot()));
        }
        return account.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Account describe(Caller caller, DescribeAccount command) {
        return written(
                caller,
                caller.accountId(),
                new SaveAccount(
                        command.name(),
                        command.locale(),
                        command.domain(),
                        command.supportEmail(),
                        null,
                        null,
                        null,
                        command.customAttributes()));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void delete(Caller caller, long accountId) {
        var account = existing(accountId);
        order.ofAccount(accountId);
        rows.lock(account, "account");
        List<Long> onlyHere = em.createQuery(
                        "select m.userId from MembershipEntity m where m.accountId = :account "
                                + "and not exists (select o from MembershipEntity o where o.userId = m.userId "
                                + "and o.accountId <> :account)",
                        Long.class)
                .setParameter("account", accountId)
                .getResultList();
        files.ofAccount(accountId);
        em.remove(account);
        em.flush();
        if (!onlyHere.isEmpty()) {
            em.createQuery("delete from UserEntity u where u.id in :users")
                    .setParameter("users", onlyHere)
                    .executeUpdate();
        }
        recent.forgetAfterCommit();
    }

    private AccountEntity existing(long accountId) {
        var account = em.find(AccountEntity.class, accountId);
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }

    private static void check(SaveAccount command, Checks checks) {
        var locale = command.locale();
        checks.longest("name", command.name(), Checks.LINE)
                .that(locale == null || LOCALE.matcher(locale).matches(), "locale", Rule.UNKNOWN_VALUE, locale)
                .longest("domain", command.domain(), Checks.LINE)
                .longest("support_email", command.supportEmail(), Checks.LINE)
                .form("support_email", Checks.written(command.supportEmail()), Checks.EMAIL)
                .refuse("account");
    }
}
