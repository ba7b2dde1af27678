package io.helpdesk.core.cannedresponse;

import io.helpdesk.api.cannedresponse.CannedResponse;
import io.helpdesk.api.cannedresponse.SaveCannedResponse;
import io.helpdesk.core.persistence.OfAccount;
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

/** A text that agents keep to answer with. Its short code is unique in the account. */
@Entity
@Table(name = "canned_response")
@DynamicUpdate
public class CannedResponseEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "canned_response_seq")
    @SequenceGenerator(name = "canned_response_seq", sequenceName = "canned_response_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "short_code")
    private String shortCode;

    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CannedResponseEntity() {}

    static CannedResponseEntity create(long accountId, SaveCannedResponse command, Instant now) {
        var response = new CannedResponseEntity();
        response.accountId = accountId;
        response.createdAt = now;
        response.write(command, now);
        return response;
    }

    void write(SaveCannedResponse command, Instant now) {
        shortCode = command.shortCode() == null ? shortCode : command.shortCode();
        content = command.content() == null ? content : command.content();
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    CannedResponse snapshot() {
        return new CannedResponse(id, accountId, shortCode, content, createdAt, updatedAt);
    }
}
