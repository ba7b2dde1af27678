package io.helpdesk.core.access;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.core.account.SeededRoles;
import io.helpdesk.core.credential.UserSessionEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the database knows about credentials and their owners. Each method is one statement and needs a transaction. */
@ApplicationScoped
public class CredentialLookups {

    /** A stored secret, whose it is and when it was used last. */
    public record StoredToken(
            long id, String hash, Instant lastUsedAt, Caller.Kind kind, long ownerId, String ownerName) {}

    /**
     * What a member's roles allow.
     *
     * @param enabled whether the member is let in at all
     * @param ownRolesOnly whether they are all roles that the account has made, or none
     */
    public record Rights(boolean enabled, boolean ownRolesOnly, Set<Permission> permissions) {}

    /** A user in an account and what their roles there allow. */
    public record Member(long accountId, Account.Status status, long userId, String userName, Rights rights) {}

    public record StoredPair(long id, String secretHash, Instant lastUsedAt, Member member) {}

    public record StoredAccountSession(long id, Instant expiresAt, Instant lastUsedAt, Member member) {}

    public record StoredKey(
            long id, String hash, Instant lastUsedAt, long accountId, Account.Status status, String name) {}

    /** An account and what a user's roles there allow; empty for a stranger. */
    public record Standing(Account.Status status, Optional<Rights> rights) {}

    /** An account and whether a bot answers in one of its inboxes. */
    public record BotStanding(Account.Status status, boolean attached) {}

    /**
     * An inbox and the session asked for in it; no session if there is none.
     *
     * @param barred whether the inbox demands a proof that the session has not shown
     * @param ownContact see {@link io.helpdesk.api.caller.AccessScope.OneSession}
     */
    public record VisitorStanding(
            long accountId,
            Long sessionId,
            Long contactId,
            boolean proven,
            boolean barred,
            boolean ownContact,
            String contactName) {}

    /**
     * A session that claims nothing was made by the desk or a channel, or began with a proof: its contact is known to be
     * whoever uses it. A claim makes the contact the visitor's own if nobody else is known to be the contact.
     */
    private static final String VISITOR = "i.accountId, s.id, s.contactId, s.identityProven, "
            + "case when i.identityMandatory = true and s.identityProven = false and s.arrivedWithProof = false "
            + "then true else false end, "
            + "case when s.claim is null then true when s.namedAnother = true then false "
            + "when exists (select 1 from ContactSessionEntity o where o.accountId = s.accountId and o.contactId = s.contactId and o.id <> s.id "
            + "and o.claim is null) then false else true end, c.name ";

    /** After the credential's own three columns; a row for each permission of each role. */
    private static final String MEMBER = ", a.id, a.status, u.id, u.name, m.roleId, m.enabled, p ";

    private static final String OF_ROLES =
            "left join m.roleIds x left join RoleEntity r on r.id = x left join r.permissions p ";

    private static final String OF_MEMBER =
            "join AccountEntity a on a.id = m.accountId join UserEntity u on u.id = m.userId " + OF_ROLES;

    @Inject
    private EntityManager em;

    public Optional<StoredToken> token(String hash) {
        return em
                .createQuery(
                        "select t.id, t.hash, t.lastUsedAt, u.id, u.name, b.id, b.name from AccessTokenEntity t "
                                + "left join UserEntity u on u.id = t.userId left join AgentBotEntity b on b.id = t.botId "
                                + "where t.hash = :hash",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row[3] != null
                        ? new StoredToken(
                                (Long) row[0],
                                (String) row[1],
                                (Instant) row[2],
                                Caller.Kind.USER,
                                (Long) row[3],
                                (String) row[4])
                        : new StoredToken(
                                (Long) row[0],
                                (String) row[1],
                                (Instant) row[2],
                                Caller.Kind.BOT,
                                (Long) row[5],
                                row[6] == null ? "" : (String) row[6]));
    }

    public Optional<StoredPair> pair(String key) {
        var rows = em.createQuery(
                        "select k.id, k.secretHash, k.lastUsedAt" + MEMBER
                                + "from KeyPairEntity k join MembershipEntity m on m.id = k.membershipId "
                                + OF_MEMBER + "where k.key = :key",
                        Object[].class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new StoredPair((Long) row[0], (String) row[1], (Instant) row[2], member(rows)));
    }

    /** A session for one account, be it over or not. */
    public Optional<StoredAccountSession> accountSession(String hash) {
        var rows = em.createQuery(
                        "select s.id, s.expiresAt, s.lastUsedAt" + MEMBER
                                + "from UserSessionEntity s join MembershipEntity m on m.accountId = s.accountId "
                                + "and m.userId = s.userId " + OF_MEMBER + "where s.hash = :hash",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new StoredAccountSession((Long) row[0], (Instant) row[1], (Instant) row[2], member(rows)));
    }

    /** A session for no account in particular, be it over or not. */
    public Optional<UserSession> session(String hash) {
        return em
                .createQuery(
                        "select s, u.name, u.email from UserSessionEntity s join UserEntity u on u.id = s.userId "
                                + "where s.hash = :hash and s.accountId is null",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> ((UserSessionEntity) row[0]).snapshot((String) row[1], (String) row[2]));
    }

    public Optional<StoredKey> organisationKey(String hash) {
        return em
                .createQuery(
                        "select k.id, k.hash, k.lastUsedAt, a.id, a.status, k.name from OrganisationKeyEntity k "
                                + "join AccountEntity a on a.id = k.accountId where k.hash = :hash",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new StoredKey(
                        (Long) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (Long) row[3],
                        (Account.Status) row[4],
                        (String) row[5]));
    }

    /** The account in which a user was active last, of those that are active themselves if there is one; empty for nobody's member. */
    public Optional<Long> lastActive(long userId) {
        return em
                .createQuery(
                        "select a.id from MembershipEntity m join AccountEntity a on a.id = m.accountId "
                                + "where m.userId = :user and m.enabled = true order by case when a.status = :active then 0 else 1 end, "
                                + "m.activeAt desc nulls last, m.id",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("active", Account.Status.ACTIVE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Empty if there is no such account. */
    public Optional<Standing> standing(long accountId, long userId) {
        var rows = em.createQuery(
                        "select a.status, m.roleId, m.enabled, p from AccountEntity a "
                                + "left join MembershipEntity m on m.accountId = a.id and m.userId = :user "
                                + OF_ROLES + "where a.id = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Standing(
                        (Account.Status) row[0], row[1] == null ? Optional.empty() : Optional.of(rights(rows, 1))));
    }

    private static Member member(List<Object[]> rows) {
        var row = rows.get(0);
        return new Member((Long) row[3], (Account.Status) row[4], (Long) row[5], (String) row[6], rights(rows, 7));
    }

    /** @param column of the role as which the member is shown; whether they are let in is next, and then a permission */
    private static Rights rights(List<Object[]> rows, int column) {
        var first = rows.get(0);
        return new Rights(
                (Boolean) first[column + 1], SeededRoles.neither((Long) first[column]), permissions(rows, column + 2));
    }

    /** A row each; those that this version knows. */
    private static Set<Permission> permissions(List<Object[]> rows, int column) {
        var named = rows.stream().map(row -> row[column]).collect(Collectors.toSet());
        return Arrays.stream(Permission.values())
                .filter(permission -> named.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty if there is no such account. */
    public Optional<BotStanding> botStanding(long accountId, long botId) {
        return em
                .createQuery(
                        "select a.status, (select count(i) from InboxEntity i where i.accountId = a.id "
                                + "and i.botId = :bot) from AccountEntity a where a.id = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("bot", botId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new BotStanding((Account.Status) row[0], (Long) row[1] > 0));
    }

    public Set<Long> inboxes(long accountId, long userId) {
        return Set.copyOf(em.createQuery(
                        "select w.inboxId from InboxMemberEntity w where w.accountId = :account and w.userId = :user",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList());
    }

    public Set<Long> teams(long accountId, long userId) {
        return Set.copyOf(em.createQuery(
                        "select w.teamId from TeamMemberEntity w where w.accountId = :account and w.userId = :user",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("user", userId)
                .getResultList());
    }

    /** Empty if no Api inbox has this identifier. */
    public Optional<VisitorStanding> visitor(String inboxIdentifier, String sourceId) {
        return em
                .createQuery(
                        "select " + VISITOR + "from InboxEntity i "
                                + "left join ContactSessionEntity s on s.accountId = i.accountId and s.inboxId = i.id and s.sourceId = :source "
                                + "left join ContactEntity c on c.id = s.contactId and c.accountId = s.accountId where i.identifier = :inbox",
                        Object[].class)
                .setParameter("inbox", inboxIdentifier)
                .setParameter("source", sourceId)
                .getResultList()
                .stream()
                .findFirst()
                .map(CredentialLookups::visitor);
    }

    /** Whose a pubsub token is, if it is a user's. */
    public Optional<TokenOwner> pubsubUser(String token) {
        return em
                .createQuery("select u.id, u.name from UserEntity u where u.pubsubToken = :token", Object[].class)
                .setParameter("token", token)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new TokenOwner(Caller.Kind.USER, (Long) row[0], (String) row[1]));
    }

    /** The contact session that has this pubsub token. */
    public Optional<VisitorStanding> pubsubSession(String token) {
        return em
                .createQuery(
                        "select " + VISITOR + "from ContactSessionEntity s "
                                + "join InboxEntity i on i.id = s.inboxId join ContactEntity c on c.id = s.contactId and c.accountId = s.accountId where s.pubsubToken = :token",
                        Object[].class)
                .setParameter("token", token)
                .getResultList()
                .stream()
                .findFirst()
                .map(CredentialLookups::visitor);
    }

    private static VisitorStanding visitor(Object[] row) {
        return new VisitorStanding(
                (Long) row[0],
                (Long) row[1],
                (Long) row[2],
                Boolean.TRUE.equals(row[3]),
                Boolean.TRUE.equals(row[4]),
                Boolean.TRUE.equals(row[5]),
                (String) row[6]);
    }
}
