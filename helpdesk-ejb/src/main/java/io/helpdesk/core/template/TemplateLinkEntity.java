package io.helpdesk.core.template;

import io.helpdesk.api.template.MessageTemplate.Status;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.rule.Checks;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** A template at an account of its provider. */
@Entity
@Table(name = "message_template_link")
@DynamicUpdate
public class TemplateLinkEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_template_link_seq")
    @SequenceGenerator(
            name = "message_template_link_seq",
            sequenceName = "message_template_link_seq",
            allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "template_id")
    private long templateId;

    @Column(name = "provider_account")
    private String providerAccount;

    @Column(name = "provider_id")
    private String providerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    private String quality;

    private String reason;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected TemplateLinkEntity() {}

    TemplateLinkEntity(long accountId, long templateId, String providerAccount) {
        this.accountId = accountId;
        this.templateId = templateId;
        this.providerAccount = providerAccount;
        this.quality = "UNKNOWN";
    }

    /** @param newReason why it was rejected, or null */
    public void stands(String newProviderId, Status newStatus, String newReason, Instant now) {
        providerId = StorableText.kept(newProviderId, Checks.LINE);
        status = newStatus;
        reason = StorableText.kept(newReason, Checks.LINE);
        updatedAt = now;
    }

    /** How contacts take it, in the provider's words; null for unknown. */
    public void taken(String newQuality, Instant now) {
        quality = newQuality == null ? "UNKNOWN" : StorableText.kept(newQuality, 20);
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String providerAccount() {
        return providerAccount;
    }

    public String providerId() {
        return providerId;
    }

    public Status status() {
        return status;
    }

    public String quality() {
        return quality;
    }

    /** Null for none. */
    public String reason() {
        return reason;
    }
}
