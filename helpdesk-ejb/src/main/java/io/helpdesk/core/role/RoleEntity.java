package io.helpdesk.core.role;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.role.SaveRole;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;

/** What members may do who have this role. Those that there always are come with the schema and belong to no account. */
@Entity
@Table(name = "desk_role")
@DynamicUpdate
public class RoleEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_role_seq")
    @SequenceGenerator(name = "desk_role_seq", sequenceName = "desk_role_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    /** By name: one that only a newer version knows is no reason not to read the others. */
    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RoleEntity() {}

    static RoleEntity create(long accountId, SaveRole command, Instant now) {
        var role = new RoleEntity();
        role.accountId = accountId;
        role.createdAt = now;
        role.write(command, now);
        return role;
    }

    void write(SaveRole command, Instant now) {
        name = command.name();
        description = command.description();
        var wanted = command.permissions().stream().map(Permission::name).collect(Collectors.toSet());
        permissions.retainAll(wanted);
        permissions.addAll(wanted);
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    /** 0 for one that there always is. */
    @Override
    public long accountId() {
        return accountId == null ? 0 : accountId;
    }

    public String name() {
        return name;
    }

    /** By name, also those that this version does not know. */
    public Set<String> permissions() {
        return permissions;
    }

    /** @param accountsTime when the account was made, as which a fixed one counts */
    DeskRole snapshot(Role fixed, Instant accountsTime) {
        return new DeskRole(
                id,
                fixed,
                name,
                description,
                Arrays.stream(Permission.values())
                        .filter(each -> permissions.contains(each.name()))
                        .collect(Collectors.toSet()),
                createdAt == null ? accountsTime : createdAt,
                updatedAt == null ? accountsTime : updatedAt);
    }
}
