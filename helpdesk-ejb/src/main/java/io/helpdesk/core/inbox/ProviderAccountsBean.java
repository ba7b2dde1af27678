package io.helpdesk.core.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.ProviderAccounts;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.channeltype.ProviderConfig;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names accounts at providers, and lets go of their numbers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ProviderAccountsBean implements ProviderAccounts {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Inboxes inboxes;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Map<String, String> names(Caller caller) {
        var names = new TreeMap<String, String>();
        rows.all(ProviderAccountEntity.class, caller.accountId())
                .forEach(account -> names.put(account.providerKey(), account.name()));
        return names;
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void rename(Caller caller, String providerKey, String name) {
        new Checks().required("name", name).longest("name", name, Checks.LINE).refuse("account");
        locks.hold(caller.accountId(), "provider account " + providerKey);
        stored(caller, providerKey)
                .ifPresentOrElse(
                        account -> account.rename(name),
                        () -> em.persist(new ProviderAccountEntity(caller.accountId(), providerKey, name)));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void release(Caller caller, String providerKey) {
        // whoever has the account's keys may let go of a number, and do nothing else to its inbox
        var system = Caller.system(caller.accountId(), caller.name());
        var numbers = inboxes.list(caller).stream()
                .filter(inbox -> providerKey.equals(told(inbox)))
                .toList();
        if (numbers.isEmpty()) {
            throw new NotFound("account");
        }
        numbers.forEach(inbox -> inboxes.update(system, inbox.id(), forgetting()));
        stored(caller, providerKey).ifPresent(em::remove);
    }

    private static SaveInbox forgetting() {
        var settings = new HashMap<String, Object>();
        settings.put(ProviderConfig.SETTING, Map.of());
        return SaveInbox.builder().channelSettings(settings).build();
    }

    private static String told(Inbox inbox) {
        var key = inbox.channel().settings().object(ProviderConfig.SETTING).get(ProviderConfig.BUSINESS_ACCOUNT_ID);
        return key == null ? null : key.toString();
    }

    private Optional<ProviderAccountEntity> stored(Caller caller, String providerKey) {
        return em
                .createQuery(
                        "select b from ProviderAccountEntity b where b.accountId = :account and b.providerKey = :key",
                        ProviderAccountEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("key", providerKey)
                .getResultList()
                .stream()
                .findFirst();
    }
}
