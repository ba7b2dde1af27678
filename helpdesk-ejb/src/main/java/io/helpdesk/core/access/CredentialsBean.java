package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credentials;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.credential.AccessTokenEntity;
import io.helpdesk.core.credential.AccessTokens;
import io.helpdesk.core.credential.KeyPairEntity;
import io.helpdesk.core.credential.OrganisationKeyEntity;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes and revokes credentials; keeps hashes only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class CredentialsBean implements Credentials {

    private static final int PAIR_KEY_LENGTH = 32;
    private static final int PAIR_SECRET_LENGTH = 64;

    @Inject
    private EntityManager em;

    @Inject
    private AccessTokens tokens;

    @Inject
    private IssuedKeys issued;

    @Inject
    private NaturalLocks locks;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.PLATFORM)
    public IssuedToken resetUserToken(Caller caller, long userId) {
        existing(UserEntity.class, userId, "user");
        return new IssuedToken(tokens.issueToUser(userId));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public List<StoredCredential> userTokens(Caller caller, long userId) {
        existing(UserEntity.class, userId, "user");
        return em
                .createQuery("select t from AccessTokenEntity t where t.userId = :user", AccessTokenEntity.class)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(AccessTokenEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void revokeUserToken(Caller caller, long userId) {
        existing(UserEntity.class, userId, "user");
        tokens.revokeOfUser(userId);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public IssuedToken resetBotToken(Caller caller, long botId) {
        var bot = existing(AgentBotEntity.class, botId, "bot");
        if (!caller.may(Permission.PLATFORM)) {
            if (bot.accountId() == null) {
                throw new Forbidden("permission");
            }
            if (bot.accountId() != caller.accountId()) {
                throw new NotFound("bot");
            }
        }
        return new IssuedToken(tokens.issueToBot(botId));
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public IssuedKeyPair resetKeyPair(Caller caller, long accountId, long userId) {
        refuseOthers(caller, accountId);
        locks.hold(accountId, "key pair of user " + userId);
        var membership = membership(accountId, userId).orElseThrow(() -> new NotFound("user"));
        deletePairs(membership.id());
        var key = Secrets.alphanumeric(PAIR_KEY_LENGTH);
        var secret = Secrets.alphanumeric(PAIR_SECRET_LENGTH);
        em.persist(KeyPairEntity.create(membership.id(), key, Secrets.hash(secret), clock.instant()));
        return new IssuedKeyPair(key, secret);
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public List<StoredCredential> keyPairs(Caller caller, long accountId, long userId) {
        refuseOthers(caller, accountId);
        var membership = membership(accountId, userId).orElseThrow(() -> new NotFound("user"));
        return em
                .createQuery("select k from KeyPairEntity k where k.membershipId = :membership", KeyPairEntity.class)
                .setParameter("membership", membership.id())
                .getResultList()
                .stream()
                .map(pair -> pair.snapshot(userId))
                .toList();
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public void revokeKeyPair(Caller caller, long accountId, long userId) {
        refuseOthers(caller, accountId);
        deletePairs(membership(accountId, userId)
                .orElseThrow(() -> new NotFound("user"))
                .id());
    }

    @Override
    @Requires(Permission.PLATFORM)
    public IssuedOrganisationKey createOrganisationKey(Caller caller, long accountId, String name) {
        existing(AccountEntity.class, accountId, "account");
        return issued.issue(accountId, name);
    }

    @Override
    @Requires(Permission.PLATFORM)
    public List<StoredCredential> organisationKeys(Caller caller, long accountId) {
        existing(AccountEntity.class, accountId, "account");
        return issued.of(accountId).stream()
                .map(OrganisationKeyEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void revokeOrganisationKey(Caller caller, long accountId, long keyId) {
        existing(AccountEntity.class, accountId, "account");
        int gone = em.createQuery("delete from OrganisationKeyEntity k where k.id = :id and k.accountId = :account")
                .setParameter("id", keyId)
                .setParameter("account", accountId)
                .executeUpdate();
        if (gone == 0) {
            throw new NotFound("key");
        }
        recent.forgetAfterCommit();
    }

    /** The operator sees to every account, anybody else to their own. */
    private static void refuseOthers(Caller caller, long accountId) {
        if (!caller.may(Permission.PLATFORM) && caller.accountId() != accountId) {
            throw new NotFound("user");
        }
    }

    private void deletePairs(long membershipId) {
        em.createQuery("delete from KeyPairEntity k where k.membershipId = :membership")
                .setParameter("membership", membershipId)
                .executeUpdate();
        recent.forgetAfterCommit();
    }

    private Optional<MembershipEntity> membership(long accountId, long userId) {
        return em
                .createQuery(
                        "select m from MembershipEntity m where m.accountId = :account and m.userId = :user",
                        MembershipEntity.class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    private <T> T existing(Class<T> type, long id, String subject) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound(subject);
        }
        return found;
    }
}
