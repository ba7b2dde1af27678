package io.helpdesk.core.helpcenter;

import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.api.helpcenter.SaveCategory;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** Articles that belong together; it goes with its portal. */
@Entity
@Table(name = "portal_category")
@DynamicUpdate
public class CategoryEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_category_seq")
    @SequenceGenerator(name = "portal_category_seq", sequenceName = "portal_category_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "portal_id")
    private Long portalId;

    private String slug;

    private String name;

    private String locale;

    private String description;

    private String icon;

    private int place;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CategoryEntity() {}

    static CategoryEntity create(PortalEntity portal, SaveCategory command, Instant now) {
        var category = new CategoryEntity();
        category.accountId = portal.accountId();
        category.portalId = portal.id();
        category.locale = portal.defaultLocale();
        category.createdAt = now;
        category.write(command, now);
        return category;
    }

    void write(SaveCategory command, Instant now) {
        slug = command.slug() == null ? slug : command.slug();
        name = command.name() == null ? name : command.name();
        locale = command.locale() == null ? locale : command.locale();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        icon = command.icon() == null ? icon : command.icon().orElse(null);
        place = command.place() == null ? place : command.place();
        parentId = command.parentId() == null ? parentId : command.parentId().orElse(null);
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    boolean isIn(PortalEntity portal) {
        return portalId == portal.id();
    }

    String slug() {
        return slug;
    }

    String locale() {
        return locale;
    }

    Category snapshot() {
        return new Category(
                id, accountId, portalId, slug, name, locale, description, icon, place, parentId, createdAt, updatedAt);
    }
}
