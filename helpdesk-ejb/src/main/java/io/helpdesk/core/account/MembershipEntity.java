package io.helpdesk.core.account;

import io.helpdesk.api.account.Membership;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.core.presence.PresenceWindow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a user works in an account, as what, and whether they are there just now. */
@Entity
@Table(name = "membership")
@DynamicUpdate
public class MembershipEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "role_id")
    private long roleId;

    /** All that the member has; {@link #roleId} is as what wires show them that know only those that there always are. */
    @ElementCollection
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "role_id")
    private Set<Long> roleIds = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Availability availability;

    @Column(name = "auto_offline")
    private boolean autoOffline;

    /** Written by Presence alone. */
    @Column(name = "present_at", insertable = false, updatable = false)
    private Instant presentAt;

    @Column(name = "active_at")
    private Instant activeAt;

    @Column(name = "from_container")
    private boolean fromContainer;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MembershipEntity() {}

    /** A new member: online, and offline without a live connection (chatwoot-resources 7). */
    public static MembershipEntity join(long accountId, long userId, Role role, Instant now) {
        var membership = new MembershipEntity();
        membership.accountId = accountId;
        membership.userId = userId;
        membership.roleId = SeededRoles.key(role);
        membership.roleIds.add(membership.roleId);
        membership.availability = Availability.ONLINE;
        membership.autoOffline = true;
        membership.enabled = true;
        membership.createdAt = now;
        membership.updatedAt = now;
        return membership;
    }

    /** A group of the server's user gives it, and takes it away again. */
    public void giveByContainer() {
        fromContainer = true;
    }

    /** Whether a group of the server's user gave it. */
    public boolean fromContainer() {
        return fromContainer;
    }

    /** Has this role and no other; nothing happens to who is shown as that already. */
    public void become(Role newRole, Instant now) {
        if (role() != newRole) {
            take(Set.of(SeededRoles.key(newRole)), now);
        }
    }

    /** Has these roles and no others, by their keys. */
    public void take(Set<Long> roles, Instant now) {
        roleIds.retainAll(roles);
        roleIds.addAll(roles);
        roleId = SeededRoles.shown(roles);
        updatedAt = now;
    }

    /** Lets the member in, or out. */
    public void enable(boolean in, Instant now) {
        enabled = in;
        updatedAt = now;
    }

    /** What the member said last. */
    public Availability availability() {
        return availability;
    }

    /** Whether the member is let in. */
    public boolean enabled() {
        return enabled;
    }

    /** What the member says about being there; null for what they leave as it is. */
    public void declare(Availability newAvailability, Boolean offlineWithoutConnection, Instant now) {
        if (newAvailability == null && offlineWithoutConnection == null) {
            return;
        }
        availability = newAvailability == null ? availability : newAvailability;
        autoOffline = offlineWithoutConnection == null ? autoOffline : offlineWithoutConnection;
        updatedAt = now;
    }

    /** The user has begun to work here. */
    public void activate(Instant now) {
        activeAt = now;
    }

    /** Null if the user never has. */
    public Instant activeAt() {
        return activeAt;
    }

    public Long id() {
        return id;
    }

    public Long accountId() {
        return accountId;
    }

    public Long userId() {
        return userId;
    }

    public Role role() {
        return SeededRoles.of(roleId);
    }

    public Membership snapshot(AccountEntity account, Instant now) {
        return new Membership(
                id,
                accountId,
                account.name(),
                account.status(),
                userId,
                role(),
                availability,
                autoOffline,
                connected(now),
                activeAt,
                createdAt,
                updatedAt);
    }

    /** The member as the account sees them. */
    public Agent agent(UserEntity user, Instant now) {
        return new Agent(
                userId,
                accountId,
                user.name(),
                user.displayName(),
                user.email(),
                role(),
                availability,
                autoOffline,
                connected(now),
                enabled,
                user.confirmed(),
                user.avatarUrl(),
                user.customAttributes(),
                user.createdAt(),
                user.updatedAt().isAfter(updatedAt) ? user.updatedAt() : updatedAt);
    }

    private boolean connected(Instant now) {
        return presentAt != null && presentAt.isAfter(PresenceWindow.since(now));
    }
}
