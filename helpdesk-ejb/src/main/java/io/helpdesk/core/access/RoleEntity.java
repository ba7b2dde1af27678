package io.helpdesk.core.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** What members may do who have this role. The rows come with the schema. */
@Entity
@Table(name = "desk_role")
@Immutable
public class RoleEntity {

    @Id
    private Long id;

    private String name;

    /** By name: one that only a newer version knows is no reason not to read the others. */
    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    protected RoleEntity() {}

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    Set<String> permissions() {
        return permissions;
    }
}
