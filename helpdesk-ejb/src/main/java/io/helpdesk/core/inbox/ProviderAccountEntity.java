package io.helpdesk.core.inbox;

import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** What an account at a provider is called here. */
@Entity
@Table(name = "provider_account")
@DynamicUpdate
public class ProviderAccountEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_account_seq")
    @SequenceGenerator(name = "provider_account_seq", sequenceName = "provider_account_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "provider_key")
    private String providerKey;

    private String name;

    protected ProviderAccountEntity() {}

    ProviderAccountEntity(long accountId, String providerKey, String name) {
        this.accountId = accountId;
        this.providerKey = providerKey;
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    String providerKey() {
        return providerKey;
    }

    String name() {
        return name;
    }
}
