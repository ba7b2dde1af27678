package io.helpdesk.core.status;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.api.status.SaveNamedStatus;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** What an account calls a state of its conversations. Its name is unique in the account, letter case included. */
@Entity
@Table(name = "named_status")
@DynamicUpdate
public class NamedStatusEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "named_status_seq")
    @SequenceGenerator(name = "named_status_seq", sequenceName = "named_status_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConversationStatus state;

    @Column(name = "created_at")
    private Instant createdAt;

    protected NamedStatusEntity() {}

    static NamedStatusEntity create(long accountId, SaveNamedStatus command, Instant now) {
        var status = new NamedStatusEntity();
        status.accountId = accountId;
        status.createdAt = now;
        status.write(command);
        return status;
    }

    void write(SaveNamedStatus command) {
        name = command.name();
        state = command.state();
    }

    @Override
    public long accountId() {
        return accountId;
    }

    ConversationStatus state() {
        return state;
    }

    NamedStatus snapshot() {
        return new NamedStatus(id, accountId, name, state, createdAt);
    }
}
