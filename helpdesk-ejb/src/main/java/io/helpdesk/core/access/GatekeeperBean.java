package io.helpdesk.core.access;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.caller.Reach;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;

/** Finds who stands behind a credential. Every answer but those about contacts and
 * pubsub tokens is remembered for a second. */
@Stateless
public class GatekeeperBean implements Gatekeeper {

    /** What answers are remembered under; of secrets only their hashes. */
    private record TokenKey(String hash) {}

    private record EntryKey(Caller.Kind kind, long ownerId, long accountId) {}

    private record PairKey(String key, String secretHash) {}

    private record OrganisationKeyKey(String hash) {}

    @Inject
    private CredentialLookups lookups;

    @Inject
    private RecentLookups recent;

    @Inject
    private UseRecorder uses;

    @Inject
    private Settings settings;

    @Override
    public TokenOwner identify(Credential.AccessToken token) {
        var hash = Secrets.hash(token.token());
        return recent.remember(TokenOwner.class, new TokenKey(hash), () -> ownerOf(hash));
    }

    @Override
    public Caller enter(TokenOwner owner, long accountId) {
        var key = new EntryKey(owner.kind(), owner.id(), accountId);
        return recent.remember(
                Caller.class, key, () -> owner.kind() == Caller.Kind.BOT ? bot(owner, accountId) : user(owner, accountId));
    }

    @Override
    public Caller admit(Credential credential) {
        if (credential instanceof Credential.KeyPair pair) {
            var secretHash = Secrets.hash(pair.secret());
            return recent.remember(
                    Caller.class, new PairKey(pair.key(), secretHash), () -> holder(pair.key(), secretHash));
        }
        if (credential instanceof Credential.OrganisationKey key) {
            var hash = Secrets.hash(key.key());
            return recent.remember(Caller.class, new OrganisationKeyKey(hash), () -> organisation(hash));
        }
        if (credential instanceof Credential.PlatformToken token) {
            return platform(token);
        }
        if (credential instanceof Credential.VisitorSession session) {
            return visitor(session);
        }
        if (credential instanceof Credential.UserPubsubToken token) {
            var user = lookups.pubsubUser(storable(token.token(), () -> new Unauthenticated("token")))
                    .filter(owner -> owner.id() == token.userId())
                    .orElseThrow(() -> new Unauthenticated("token"));
            return enter(user, token.accountId());
        }
        if (credential instanceof Credential.SessionPubsubToken token) {
            return contact(lookups.pubsubSession(storable(token.token(), () -> new Unauthenticated("token")))
                    .orElseThrow(() -> new Unauthenticated("token")));
        }
        throw new IllegalArgumentException("an access token is identified first and then enters an account");
    }

    private TokenOwner ownerOf(String hash) {
        var token = lookups.token(hash)
                .filter(stored -> Secrets.same(stored.hash(), hash))
                .orElseThrow(() -> new Unauthenticated("token"));
        uses.tokenUsed(token.id(), token.lastUsedAt());
        return new TokenOwner(token.kind(), token.ownerId(), token.ownerName());
    }

    private Caller user(TokenOwner owner, long accountId) {
        var standing = lookups.standing(accountId, owner.id()).orElseThrow(() -> new NotFound("account"));
        refuseSuspended(standing.status());
        if (standing.role() == null) {
            throw new Forbidden("membership");
        }
        Reach reach = standing.role() == Role.ADMINISTRATOR
                ? new Reach.EveryInbox()
                : new Reach.Inboxes(lookups.inboxes(accountId, owner.id()));
        return new Caller(
                Caller.Kind.USER, accountId, owner.id(), owner.name(), Grants.accessToken(standing.role()), reach,
                lookups.teams(accountId, owner.id()));
    }

    private Caller bot(TokenOwner owner, long accountId) {
        var standing = lookups.botStanding(accountId, owner.id()).orElseThrow(() -> new NotFound("account"));
        refuseSuspended(standing.status());
        if (!standing.attached()) {
            throw new Forbidden("bot_membership");
        }
        return new Caller(
                Caller.Kind.BOT, accountId, owner.id(), owner.name(), Grants.BOT_TOKEN, new Reach.EveryInbox(), Set.of());
    }

    private Caller holder(String key, String secretHash) {
        var pair = lookups.pair(storable(key, () -> new Unauthenticated("key")))
                .filter(stored -> Secrets.same(stored.secretHash(), secretHash))
                .orElseThrow(() -> new Unauthenticated("key"));
        refuseSuspended(pair.status());
        uses.pairUsed(pair.id(), pair.lastUsedAt());
        return new Caller(
                Caller.Kind.USER, pair.accountId(), pair.userId(), pair.userName(), Grants.keyPair(pair.role()),
                new Reach.EveryInbox(), lookups.teams(pair.accountId(), pair.userId()));
    }

    private Caller organisation(String hash) {
        var key = lookups.organisationKey(hash)
                .filter(stored -> Secrets.same(stored.hash(), hash))
                .orElseThrow(() -> new Unauthenticated("key"));
        refuseSuspended(key.status());
        uses.organisationKeyUsed(key.id(), key.lastUsedAt());
        return new Caller(
                Caller.Kind.ORGANISATION, key.accountId(), null, key.name(), Grants.ORGANISATION_KEY,
                new Reach.EveryInbox(), Set.of());
    }

    private Caller platform(Credential.PlatformToken token) {
        String expected = settings.text(Setting.PLATFORM_TOKEN).orElseThrow(() -> new Unauthenticated("no_platform_token"));
        if (!Secrets.same(Secrets.hash(expected), Secrets.hash(token.token()))) {
            throw new Unauthenticated("token");
        }
        return new Caller(
                Caller.Kind.PLATFORM, 0, null, "Platform", Grants.PLATFORM_TOKEN, new Reach.EveryInbox(), Set.of());
    }

    private Caller visitor(Credential.VisitorSession session) {
        var inbox = storable(session.inboxIdentifier(), () -> new NotFound("inbox"));
        var source = storable(session.sourceId(), () -> new NotFound("session"));
        var standing = lookups.visitor(inbox, source).orElseThrow(() -> new NotFound("inbox"));
        if (standing.sessionId() == null) {
            throw new NotFound("session");
        }
        return contact(standing);
    }

    private Caller contact(CredentialLookups.VisitorStanding standing) {
        boolean asOriginal = settings.flag(Setting.VISITORS_AS_ORIGINAL);
        if (standing.barred() && !asOriginal) {
            throw new Unauthenticated("identity");
        }
        Reach reach = standing.proven()
                ? new Reach.OneContact(standing.contactId())
                : new Reach.OneSession(standing.sessionId(), standing.contactId(), asOriginal || standing.ownContact());
        return new Caller(
                Caller.Kind.CONTACT, standing.accountId(), standing.contactId(), standing.contactName(), Grants.VISITOR,
                reach, Set.of());
    }

    private static void refuseSuspended(Account.Status status) {
        if (status == Account.Status.SUSPENDED) {
            throw new Forbidden("account_suspended");
        }
    }

    /** No stored text has U+0000 in it, and one database refuses to be asked for it. */
    private static String storable(String text, Supplier<RuntimeException> refusal) {
        if (text.indexOf('\0') >= 0) {
            throw refusal.get();
        }
        return text;
    }
}
