package io.helpdesk.core.credential;

import io.helpdesk.api.caller.Credentials.StoredCredential;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The access token of a user or a bot; only its hash is kept. */
@Entity
@Table(name = "access_token")
@DynamicUpdate
public class AccessTokenEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 1)
    private Long id;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "bot_id")
    private Long botId;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccessTokenEntity() {}

    static AccessTokenEntity ofUser(long userId, String hash, Instant now) {
        var token = new AccessTokenEntity();
        token.userId = userId;
        token.hash = hash;
        token.createdAt = now;
        return token;
    }

    static AccessTokenEntity ofBot(long botId, String hash, Instant now) {
        var token = new AccessTokenEntity();
        token.botId = botId;
        token.hash = hash;
        token.createdAt = now;
        return token;
    }

    public Long id() {
        return id;
    }

    Long userId() {
        return userId;
    }

    Long botId() {
        return botId;
    }

    String hash() {
        return hash;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    public StoredCredential snapshot() {
        return new StoredCredential(id, null, null, userId, createdAt, lastUsedAt);
    }
}
