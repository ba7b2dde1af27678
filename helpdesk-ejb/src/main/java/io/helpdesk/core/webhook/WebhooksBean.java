package io.helpdesk.core.webhook;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.webhook.Delivery;
import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.api.webhook.Webhooks;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Webhooks of accounts. Among users they are for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class WebhooksBean implements Webhooks {

    @Inject
    private EntityManager em;

    @Inject
    private KnownFormats formats;

    @Inject
    private NaturalLocks locks;

    @Inject
    private DestinationCheck destinations;

    @Inject
    private EventLog log;

    @Inject
    private Rows rows;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Named> names(Caller caller, String format) {
        return all(caller, format).stream()
                .map(WebhookEntity::snapshot)
                .map(webhook -> new Named(webhook.id(), webhook.name()))
                .toList();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public List<Webhook> list(Caller caller, String format) {
        return all(caller, format).stream().map(WebhookEntity::snapshot).toList();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Webhook get(Caller caller, String format, long webhookId) {
        return own(caller, format, webhookId).snapshot();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Webhook get(Caller caller, String format, UUID webhookUuid) {
        return em
                .createQuery(
                        "select w from WebhookEntity w where w.uuid = :uuid and w.accountId = :account "
                                + "and w.format = :format",
                        WebhookEntity.class)
                .setParameter("uuid", webhookUuid)
                .setParameter("account", caller.accountId())
                .setParameter("format", format)
                .getResultList()
                .stream()
                .findFirst()
                .map(WebhookEntity::snapshot)
                .orElseThrow(() -> new NotFound("webhook"));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Webhook create(Caller caller, String format, SaveWebhook command) {
        var words = words(format);
        WebhookRules.check(command, words, true);
        destinations.refusePrivate("webhook", "url", command.url());
        var webhook = WebhookEntity.ofAccount(caller.accountId(), format, log.now(), clock.instant());
        webhook.write(command, urlKey(caller, words, command.url(), 0), log::now, clock.instant());
        em.persist(webhook);
        var made = webhook.snapshot();
        deeds.made(caller, Thing.WEBHOOK, made.id(), DeedFacts.of(made));
        return made;
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Webhook update(Caller caller, String format, long webhookId, SaveWebhook command) {
        var webhook = own(caller, format, webhookId);
        var words = words(format);
        WebhookRules.check(command, words, false);
        if (command.url() != null && !command.url().equals(webhook.url())) {
            destinations.refusePrivate("webhook", "url", command.url());
            urlKey(caller, words, command.url(), webhookId);
        }
        rows.lock(webhook, "webhook");
        var url = command.url() == null ? webhook.url() : command.url();
        var before = DeedFacts.of(webhook.snapshot());
        webhook.write(command, urlKey(caller, words, url, webhookId), log::now, clock.instant());
        var after = webhook.snapshot();
        deeds.changed(caller, Thing.WEBHOOK, webhookId, before, DeedFacts.of(after));
        recent.forgetAfterCommit();
        return after;
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void delete(Caller caller, String format, long webhookId) {
        var webhook = own(caller, format, webhookId);
        deeds.removed(caller, Thing.WEBHOOK, webhookId, DeedFacts.of(webhook.snapshot()));
        em.remove(webhook);
        em.flush();
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Webhook rotateSecret(Caller caller, String format, long webhookId) {
        var webhook = own(caller, format, webhookId);
        rows.lock(webhook, "webhook");
        webhook.rotateSecret(clock.instant());
        return webhook.snapshot();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Delivery test(Caller caller, String format, long webhookId, String eventName, String body) {
        var webhook = own(caller, format, webhookId);
        var delivery = DeliveryEntity.ofBody(webhook, eventName, body, clock.instant());
        em.persist(delivery);
        return delivery.snapshot(webhook.uuid(), webhook.url(), List.of());
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Map<Long, String> inboxSecrets(Caller caller) {
        return secrets(caller, Scope.INBOX, WebhookEntity::targetInboxId);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Map<Long, String> botSecrets(Caller caller) {
        return secrets(caller, Scope.BOT, WebhookEntity::targetBotId);
    }

    private Map<Long, String> secrets(Caller caller, Scope scope, Function<WebhookEntity, Long> target) {
        return em
                .createQuery(
                        "select w from WebhookEntity w where w.accountId = :account and w.scope = :scope",
                        WebhookEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("scope", scope)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(target, WebhookEntity::secret));
    }

    private List<WebhookEntity> all(Caller caller, String format) {
        return em.createQuery(
                        "select w from WebhookEntity w where w.accountId = :account and w.format = :format "
                                + "order by w.id",
                        WebhookEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("format", format)
                .getResultList();
    }

    private WebhookEntity own(Caller caller, String format, long webhookId) {
        var webhook = em.find(WebhookEntity.class, webhookId);
        if (webhook == null
                || !Long.valueOf(caller.accountId()).equals(webhook.accountId())
                || !format.equals(webhook.format())) {
            throw new NotFound("webhook");
        }
        return webhook;
    }

    /** Null where addresses may repeat. */
    private String urlKey(Caller caller, WebhookFormat words, String url, long self) {
        if (!words.oneWebhookPerUrl()) {
            return null;
        }
        var key = Secrets.hash(url);
        locks.hold(caller.accountId(), "webhook " + key);
        boolean taken = !em.createQuery(
                        "select w.id from WebhookEntity w where w.accountId = :account "
                                + "and w.format = :format and w.urlKey = :key and w.id <> :self",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("format", words.name())
                .setParameter("key", key)
                .setParameter("self", self)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new Invalid("webhook", "url", Rule.TAKEN);
        }
        return key;
    }

    private WebhookFormat words(String format) {
        return formats.of(format, Scope.ACCOUNT)
                .orElseThrow(() -> new IllegalStateException("unknown format " + format));
    }
}
