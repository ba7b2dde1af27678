package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.InboxLinks.Link;
import io.helpdesk.api.inbox.InboxLinks.SaveLink;
import io.helpdesk.api.inbox.InboxLinks.State;
import io.helpdesk.core.credential.Secrets;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An invitation to give an account an inbox. */
@Entity
@Table(name = "inbox_link")
@DynamicUpdate
public class InboxLinkEntity implements OfAccount {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int TOKEN = 48;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_link_seq")
    @SequenceGenerator(name = "inbox_link_seq", sequenceName = "inbox_link_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private UUID uuid;

    @Convert(converter = SealedText.class)
    private String token;

    @Column(name = "success_url")
    private String successUrl;

    @Column(name = "return_url")
    private String returnUrl;

    private boolean used;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected InboxLinkEntity() {}

    InboxLinkEntity(long accountId, SaveLink command, Instant now) {
        this.accountId = accountId;
        uuid = UUID.randomUUID();
        token = Secrets.alphanumeric(TOKEN);
        createdAt = now;
        expiresAt = now.plus(GOOD_FOR);
        write(command);
    }

    void write(SaveLink command) {
        successUrl =
                command.successUrl() == null ? successUrl : command.successUrl().orElse(null);
        returnUrl =
                command.returnUrl() == null ? returnUrl : command.returnUrl().orElse(null);
    }

    void expire(Instant now) {
        expiresAt = expiresAt.isAfter(now) ? now : expiresAt;
    }

    void use() {
        used = true;
    }

    State state(Instant now) {
        return used ? State.SUCCESS : expiresAt.isAfter(now) ? State.PENDING : State.EXPIRED;
    }

    boolean opensWith(String shown) {
        return Secrets.same(token, shown);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Link snapshot(Instant now) {
        return new Link(uuid, token, state(now), successUrl, returnUrl, createdAt, expiresAt);
    }
}
