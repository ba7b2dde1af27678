package io.helpdesk.core.agentrun;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** An address that an agent outside was given to say more; of its secret the hash alone is kept. */
@Entity
@Table(name = "agent_callback")
@DynamicUpdate
public class AgentCallbackEntity {

    /** How long it is good for (wassist 8.5). */
    static final Duration GOOD = Duration.ofHours(24);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AgentCallbackEntity() {}

    AgentCallbackEntity(AgentRunEntity run, String tokenHash, Instant now) {
        this.tokenHash = tokenHash;
        accountId = run.accountId();
        runId = run.id();
        expiresAt = now.plus(GOOD);
    }

    long accountId() {
        return accountId;
    }

    long runId() {
        return runId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
