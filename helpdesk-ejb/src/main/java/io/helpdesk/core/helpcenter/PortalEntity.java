package io.helpdesk.core.helpcenter;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.helpcenter.Portal;
import io.helpdesk.api.helpcenter.SavePortal;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A help center. Its languages are replaced as a whole, never changed in place. */
@Entity
@Table(name = "portal")
@DynamicUpdate
public class PortalEntity implements OfAccount {

    private static final String ENGLISH = "en";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_seq")
    @SequenceGenerator(name = "portal_seq", sequenceName = "portal_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String slug;

    private String name;

    @Column(name = "custom_domain")
    private String customDomain;

    private String color;

    @Column(name = "header_text")
    private String headerText;

    @Column(name = "homepage_link")
    private String homepageLink;

    @Column(name = "page_title")
    private String pageTitle;

    private boolean archived;

    @Column(name = "default_locale")
    private String defaultLocale;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> locales;

    @Column(name = "inbox_id")
    private Long inboxId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PortalEntity() {}

    static PortalEntity create(long accountId, SavePortal command, Instant now) {
        var portal = new PortalEntity();
        portal.accountId = accountId;
        portal.defaultLocale = firstLocale(command);
        portal.locales = List.of(portal.defaultLocale);
        portal.createdAt = now;
        portal.write(command, now);
        return portal;
    }

    private static String firstLocale(SavePortal command) {
        if (command.defaultLocale() != null) {
            return command.defaultLocale();
        }
        return command.locales() == null ? ENGLISH : command.locales().get(0);
    }

    void write(SavePortal command, Instant now) {
        slug = command.slug() == null ? slug : command.slug();
        name = command.name() == null ? name : command.name();
        if (command.look() != null) {
            customDomain = written(customDomain, command.look().customDomain());
            color = written(color, command.look().color());
            headerText = written(headerText, command.look().headerText());
            homepageLink = written(homepageLink, command.look().homepageLink());
            pageTitle = written(pageTitle, command.look().pageTitle());
        }
        archived = command.archived() == null ? archived : command.archived();
        defaultLocale = command.defaultLocale() == null ? defaultLocale : command.defaultLocale();
        locales = command.locales() == null ? locales : List.copyOf(command.locales());
        inboxId = command.inboxId() == null ? inboxId : command.inboxId().orElse(null);
        updatedAt = now;
    }

    private static String written(String before, Optional<String> after) {
        return after == null ? before : after.orElse(null);
    }

    long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    String slug() {
        return slug;
    }

    String defaultLocale() {
        return defaultLocale;
    }

    /** Whether it is written in this language too. */
    boolean has(String locale) {
        return locales.contains(locale);
    }

    Portal snapshot(StoredFile logo) {
        return new Portal(
                id,
                accountId,
                slug,
                name,
                new Portal.Look(customDomain, color, headerText, homepageLink, pageTitle),
                archived,
                defaultLocale,
                locales,
                inboxId,
                logo,
                createdAt,
                updatedAt);
    }
}
