package io.helpdesk.core.helpcenter;

import io.helpdesk.api.helpcenter.Article;
import io.helpdesk.api.helpcenter.ArticleStatus;
import io.helpdesk.api.helpcenter.Articles;
import io.helpdesk.api.helpcenter.Category;
import io.helpdesk.api.helpcenter.SaveArticle;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What a portal says; it goes with it. Tags are replaced as a whole, never changed in place. */
@Entity
@Table(name = "portal_article")
@DynamicUpdate
public class ArticleEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_article_seq")
    @SequenceGenerator(name = "portal_article_seq", sequenceName = "portal_article_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "portal_id")
    private Long portalId;

    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "author_id")
    private Long authorId;

    private String slug;

    private String title;

    private String description;

    private String content;

    @Column(name = "found_by")
    private String foundBy;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    private String locale;

    private int place;

    private long views;

    @Column(name = "meta_title")
    private String metaTitle;

    @Column(name = "meta_description")
    private String metaDescription;

    @Column(name = "meta_tags")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> metaTags;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ArticleEntity() {}

    static ArticleEntity create(PortalEntity portal, SaveArticle command, Instant now) {
        var article = new ArticleEntity();
        article.accountId = portal.accountId();
        article.portalId = portal.id();
        article.locale = portal.defaultLocale();
        article.metaTags = List.of();
        article.createdAt = now;
        article.write(command, now);
        article.status = ArticleStatus.DRAFT;
        return article;
    }

    void write(SaveArticle command, Instant now) {
        slug = command.slug() == null ? slug : command.slug();
        title = command.title() == null ? title : command.title();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        content = command.content() == null ? content : command.content();
        categoryId =
                command.categoryId() == null ? categoryId : command.categoryId().orElse(null);
        authorId = command.authorId() == null ? authorId : command.authorId();
        locale = command.locale() == null ? locale : command.locale();
        status = command.status() == null ? status : command.status();
        place = command.position() == null ? place : command.position();
        if (command.metadata() != null) {
            metaTitle = command.metadata().title();
            metaDescription = command.metadata().description();
            metaTags = command.metadata().tags();
        }
        foundBy = findable(title + "\n" + (description == null ? "" : description) + "\n" + content);
        updatedAt = now;
    }

    private static String findable(String said) {
        var start = StorableText.beginning(said, Articles.SEARCHED).toLowerCase(Locale.ROOT);
        // a few letters become two when they are made small
        return StorableText.beginning(start, Articles.SEARCHED);
    }

    /** As what its category is in. */
    void writeIn(String locale) {
        this.locale = locale;
    }

    void move(int place) {
        this.place = place;
    }

    long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long portalId() {
        return portalId;
    }

    Long categoryId() {
        return categoryId;
    }

    /** @param category of its id, or null */
    Article snapshot(String portalSlug, Category category) {
        return new Article(
                id,
                accountId,
                new Article.Place(portalId, portalSlug, category, locale, place),
                new Article.Text(slug, title, description, content),
                new Article.Metadata(metaTitle, metaDescription, metaTags),
                status,
                authorId,
                views,
                createdAt,
                updatedAt);
    }
}
