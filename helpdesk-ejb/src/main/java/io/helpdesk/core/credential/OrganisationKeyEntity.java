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

/** A key of a whole account, no person behind it; the part before the dot is kept in the clear to tell keys apart. */
@Entity
@Table(name = "organisation_key")
@DynamicUpdate
public class OrganisationKeyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_key_seq")
    @SequenceGenerator(name = "organisation_key_seq", sequenceName = "organisation_key_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Column(name = "key_prefix")
    private String prefix;

    @Column(name = "key_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected OrganisationKeyEntity() {}

    public static OrganisationKeyEntity create(long accountId, String name, String prefix, String hash, Instant now) {
        var key = new OrganisationKeyEntity();
        key.accountId = accountId;
        key.name = name;
        key.prefix = prefix;
        key.hash = hash;
        key.createdAt = now;
        return key;
    }

    public Long id() {
        return id;
    }

    Long accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    String hash() {
        return hash;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    public StoredCredential snapshot() {
        return new StoredCredential(id, name, prefix, null, createdAt, lastUsedAt);
    }
}
