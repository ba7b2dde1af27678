package io.helpdesk.core.mail.grant;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.mail.MailGrants.Ending;
import io.helpdesk.api.mail.MailGrants.Wanted;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.access.CredentialLookups;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.OAuthProvider;
import io.helpdesk.core.mail.TokenAnswer;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is written down while a mailbox's owner is asked, each step in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class GrantSteps {

    private static final Duration SERVES = Duration.ofMinutes(15);

    /** Of one account, at a time. */
    private static final long MOST = 100;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Inject
    private CredentialLookups lookups;

    @Inject
    private Inboxes inboxes;

    /** Only the state's hash is kept. */
    @Requires(Permission.INBOX_WRITE)
    public void begin(Caller caller, Wanted wanted, String state, String verifier) {
        var now = clock.instant();
        em.createQuery("delete from GrantFlowEntity f where f.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
        locks.hold(caller.accountId(), "mail grants");
        long open = em.createQuery("select count(f) from GrantFlowEntity f where f.accountId = :account", Long.class)
                .setParameter("account", caller.accountId())
                .getSingleResult();
        if (open >= MOST) {
            throw new Invalid("mail_grant", new Violation("state", Rule.TOO_MANY, MOST));
        }
        em.persist(new GrantFlowEntity(Secrets.hash(state), caller, wanted, verifier, now.plus(SERVES)));
    }

    /** It is gone afterwards, whoever asks again. */
    public Optional<GrantFlowEntity> take(String provider, String state) {
        var flow = em.find(GrantFlowEntity.class, Secrets.hash(state), LockModeType.PESSIMISTIC_WRITE);
        if (flow == null) {
            return Optional.empty();
        }
        em.remove(flow);
        return Optional.of(flow).filter(found -> found.serves(provider, clock.instant()));
    }

    /** Whether who began it may still set up inboxes. */
    public boolean allowed(GrantFlowEntity flow) {
        return lookups.standing(flow.accountId(), flow.userId())
                .flatMap(CredentialLookups.Standing::rights)
                .filter(rights -> rights.permissions().contains(Permission.INBOX_WRITE))
                .isPresent();
    }

    /**
     * Makes an inbox of the mailbox.
     *
     * @throws Invalid {@code "inbox"} if another one has its address
     */
    public void connect(GrantFlowEntity flow, OAuthProvider provider, String address, TokenAnswer answer) {
        var settings = new LinkedHashMap<>(provider.servers(address));
        settings.put("mail_oauth", grant(flow, provider, answer));
        settings.put("from", address + " <" + address + ">");
        inboxes.create(
                Caller.system(flow.accountId(), "Mail"),
                SaveInbox.builder()
                        .kind(ChannelKind.EMAIL)
                        .name(address)
                        .email(Optional.of(address))
                        .enabled(true)
                        .channelSettings(settings)
                        .build());
    }

    /** Gives the inbox a new leave. */
    public Ending reconnect(GrantFlowEntity flow, OAuthProvider provider, String address, TokenAnswer answer) {
        var inbox = em.find(InboxEntity.class, flow.inboxId());
        if (inbox == null || inbox.accountId() != flow.accountId()) {
            return Ending.INBOX_GONE;
        }
        if (!address.equals(ContactAddress.normalEmail(inbox.email()))) {
            return Ending.ADDRESS_DIFFERS;
        }
        inboxes.update(
                Caller.system(flow.accountId(), "Mail"),
                inbox.id(),
                SaveInbox.builder()
                        .channelSettings(Map.of("mail_oauth", grant(flow, provider, answer)))
                        .build());
        return Ending.RECONNECTED;
    }

    private static Map<String, Object> grant(GrantFlowEntity flow, OAuthProvider provider, TokenAnswer answer) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("provider", provider.word());
        grant.put("client_id", flow.clientId());
        grant.put("client_secret", flow.clientSecret());
        grant.put("tenant_id", flow.tenantId() == null ? "" : flow.tenantId());
        grant.put("access_token", answer.accessToken());
        grant.put("refresh_token", answer.refreshToken());
        grant.put("expires_at", answer.expiresAt().toString());
        return grant;
    }
}
