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

/** A member's key, in the clear, and the hash of its secret. */
@Entity
@Table(name = "key_pair")
@DynamicUpdate
public class KeyPairEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "key_pair_seq")
    @SequenceGenerator(name = "key_pair_seq", sequenceName = "key_pair_seq", allocationSize = 1)
    private Long id;

    @Column(name = "membership_id")
    private Long membershipId;

    @Column(name = "api_key")
    private String key;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected KeyPairEntity() {}

    public static KeyPairEntity create(long membershipId, String key, String secretHash, Instant now) {
        var pair = new KeyPairEntity();
        pair.membershipId = membershipId;
        pair.key = key;
        pair.secretHash = secretHash;
        pair.createdAt = now;
        return pair;
    }

    public Long id() {
        return id;
    }

    String secretHash() {
        return secretHash;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    public StoredCredential snapshot(long userId) {
        return new StoredCredential(id, null, key, userId, createdAt, lastUsedAt);
    }
}
