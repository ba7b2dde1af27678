package io.helpdesk.core.contextlink;

import io.helpdesk.api.contextlink.ContextLink;
import io.helpdesk.api.contextlink.SaveContextLink;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A link beside conversations. */
@Entity
@Table(name = "context_link")
@DynamicUpdate
public class ContextLinkEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "context_link_seq")
    @SequenceGenerator(name = "context_link_seq", sequenceName = "context_link_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Column(name = "url_template")
    private String urlTemplate;

    /** Null for none. */
    @Column(name = "link_secret")
    @Convert(converter = SealedText.class)
    private String secret;

    @Column(name = "token_seconds")
    private int tokenSeconds;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ContextLinkEntity() {}

    static ContextLinkEntity create(long accountId, SaveContextLink command, Instant now) {
        var link = new ContextLinkEntity();
        link.accountId = accountId;
        link.createdAt = now;
        link.write(command, now);
        return link;
    }

    void write(SaveContextLink command, Instant now) {
        name = command.name();
        urlTemplate = command.urlTemplate();
        if (command.secret() != null) {
            secret = command.secret().isEmpty() ? null : command.secret();
        }
        tokenSeconds = command.tokenSeconds();
        active = command.active();
        updatedAt = now;
    }

    void toggle(Instant now) {
        active = !active;
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    String urlTemplate() {
        return urlTemplate;
    }

    String secret() {
        return secret;
    }

    int tokenSeconds() {
        return tokenSeconds;
    }

    ContextLink snapshot() {
        return new ContextLink(id, name, urlTemplate, secret != null, tokenSeconds, active, createdAt, updatedAt);
    }
}
