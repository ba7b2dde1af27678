package io.helpdesk.core.account;

import io.helpdesk.api.account.AccountProfile;
import io.helpdesk.api.account.AccountProfiles;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** How accounts show themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AccountProfilesBean implements AccountProfiles {

    private static final int EXTENSIONS = 200;

    private record Key(long accountId) {}

    @Inject
    private EntityManager em;

    @Inject
    private RecentLookups recent;

    @Inject
    private AccountHours hours;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public AccountProfile own(Caller caller) {
        return recent.remember(
                AccountProfile.class,
                new Key(caller.accountId()),
                () -> profile(caller.accountId()).orElseThrow(() -> new NotFound("account")));
    }

    /** Two are enough to know that there are several. */
    @Override
    public AccountProfile ofOnlyOne() {
        return recent.remember(AccountProfile.class, new Key(0), () -> {
            var some = em.createQuery("select a.id from AccountEntity a", Long.class)
                    .setMaxResults(2)
                    .getResultList();
            return Optional.of(some)
                    .filter(keys -> keys.size() == 1)
                    .flatMap(keys -> profile(keys.get(0)))
                    .orElse(AccountProfile.named(""));
        });
    }

    @Override
    @Requires(Permission.SETTINGS_WRITE)
    public AccountProfile save(Caller caller, AccountProfile wanted) {
        check(wanted);
        new Checks()
                .that(
                        wanted.hoursId() == null || hours.hold(caller.accountId(), wanted.hoursId()),
                        "business_hours",
                        Rule.UNKNOWN_REFERENCE)
                .refuse("account");
        var account = em.find(AccountEntity.class, caller.accountId());
        rows.lock(account, "account");
        if (!wanted.name().isBlank()) {
            account.write(new SaveAccount(wanted.name(), null, null, null, null, null, null, null), clock.instant());
        }
        var stored = em.find(AccountProfileEntity.class, caller.accountId());
        if (stored == null) {
            em.persist(new AccountProfileEntity(caller.accountId(), wanted));
        } else {
            stored.write(wanted);
        }
        em.flush();
        recent.forgetAfterCommit();
        return profile(caller.accountId()).orElseThrow();
    }

    private Optional<AccountProfile> profile(long accountId) {
        return em
                .createQuery(
                        "select a.name, p from AccountEntity a left join AccountProfileEntity p on p.accountId = a.id "
                                + "where a.id = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row[1] == null
                        ? AccountProfile.named((String) row[0])
                        : ((AccountProfileEntity) row[1]).snapshot((String) row[0]));
    }

    private static void check(AccountProfile wanted) {
        new Checks()
                .that(isTimeZone(wanted.timeZone()), "time_zone", Rule.UNKNOWN_VALUE)
                .longest("name", wanted.name(), Checks.LINE)
                .longest("language", wanted.language(), Checks.LINE)
                .longest("root_url", wanted.rootUrl(), Checks.URL)
                .longest("logo_url", wanted.logoUrl(), Checks.URL)
                .longest("favicon_url", wanted.faviconUrl(), Checks.URL)
                .that(wanted.largestUpload() >= 0, "largest_upload", Rule.TOO_SMALL, 0L)
                .that(wanted.uploadExtensions().size() <= EXTENSIONS, "upload_extensions", Rule.TOO_MANY, (long)
                        EXTENSIONS)
                .that(
                        wanted.uploadExtensions().stream().allMatch(each -> each.length() <= Checks.LINE),
                        "upload_extensions",
                        Rule.TOO_LONG,
                        (long) Checks.LINE)
                .refuse("account");
    }

    private static boolean isTimeZone(String name) {
        return name.isEmpty() || ZoneId.getAvailableZoneIds().contains(name);
    }
}
