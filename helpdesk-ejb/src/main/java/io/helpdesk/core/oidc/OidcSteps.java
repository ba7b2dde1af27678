package io.helpdesk.core.oidc;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.oidc.OidcProvider;
import io.helpdesk.api.oidc.OidcProviders;
import io.helpdesk.api.oidc.SaveOidcProvider;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is stored of providers, each step in a transaction of its own: none waits for a provider. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class OidcSteps {

    static final String SUBJECT = "oidc_provider";

    @Inject
    private EntityManager em;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Requires(Permission.SIGN_IN_WRITE)
    public List<OidcProvider> list(Caller caller) {
        return of(caller.accountId(), false);
    }

    @Requires(Permission.SIGN_IN_WRITE)
    public OidcProvider get(Caller caller, long id) {
        return own(caller, id).snapshot();
    }

    @Requires(Permission.SIGN_IN_WRITE)
    public OidcProvider create(Caller caller, SaveOidcProvider command) {
        quotas.claim(OidcProviderEntity.class, caller.accountId(), SUBJECT, "providers", OidcProviders.MOST);
        var provider = OidcProviderEntity.create(caller.accountId(), command, clock.instant());
        em.persist(provider);
        return provider.snapshot();
    }

    @Requires(Permission.SIGN_IN_WRITE)
    public OidcProvider update(Caller caller, long id, SaveOidcProvider command) {
        var provider = own(caller, id);
        rows.lock(provider, SUBJECT);
        provider.write(command, clock.instant());
        return provider.snapshot();
    }

    @Requires(Permission.SIGN_IN_WRITE)
    public void delete(Caller caller, long id) {
        var provider = own(caller, id);
        rows.lock(provider, SUBJECT);
        em.remove(provider);
    }

    public List<OidcProvider> ofOnlyAccount() {
        var accounts = em.createQuery("select a.id from AccountEntity a", Long.class)
                .setMaxResults(2)
                .getResultList();
        return accounts.size() == 1 ? of(accounts.get(0), true) : List.of();
    }

    /** Whoever's it is, while it is enabled. */
    public Optional<OidcProviderEntity.Asked> enabled(long id) {
        return em
                .createQuery(
                        "select p from OidcProviderEntity p where p.id = :id and p.enabled = true",
                        OidcProviderEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(OidcProviderEntity::asked);
    }

    /** The member of the account who has this address. */
    public Optional<Long> member(long accountId, String email) {
        return em
                .createQuery(
                        "select u.id from UserEntity u join MembershipEntity m on m.userId = u.id "
                                + "where u.email = :email and m.accountId = :account",
                        Long.class)
                .setParameter("email", email)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .findFirst();
    }

    private List<OidcProvider> of(long account, boolean enabledOnly) {
        return em
                .createQuery(
                        "select p from OidcProviderEntity p where p.accountId = :account order by p.id",
                        OidcProviderEntity.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(OidcProviderEntity::snapshot)
                .filter(provider -> provider.enabled() || !enabledOnly)
                .toList();
    }

    private OidcProviderEntity own(Caller caller, long id) {
        return em
                .createQuery(
                        "select p from OidcProviderEntity p where p.accountId = :account and p.id = :id",
                        OidcProviderEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }
}
