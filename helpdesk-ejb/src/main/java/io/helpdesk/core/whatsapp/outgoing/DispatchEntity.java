package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.rule.Checks;
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

/** The provider is being asked to send a part of a message, and has not said what became of it; or has it, of a message with several. */
@Entity
@Table(name = "whatsapp_dispatch")
@DynamicUpdate
public class DispatchEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "whatsapp_dispatch_seq")
    @SequenceGenerator(name = "whatsapp_dispatch_seq", sequenceName = "whatsapp_dispatch_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "message_id")
    private long messageId;

    private int part;

    @Column(name = "begun_at")
    private Instant begunAt;

    /** Null until it is known. */
    @Column(name = "source_id")
    private String sourceId;

    protected DispatchEntity() {}

    DispatchEntity(long accountId, long messageId, int part, Instant now) {
        this.accountId = accountId;
        this.messageId = messageId;
        this.part = part;
        this.begunAt = now;
    }

    void taken(String providerId) {
        sourceId = StorableText.kept(providerId, Checks.LINE);
    }

    boolean isOrMayBe(String providerId) {
        return sourceId == null || sourceId.equals(StorableText.kept(providerId, Checks.LINE));
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Instant begunAt() {
        return begunAt;
    }

    String sourceId() {
        return sourceId;
    }
}
