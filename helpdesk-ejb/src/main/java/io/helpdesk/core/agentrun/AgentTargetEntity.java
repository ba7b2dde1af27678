package io.helpdesk.core.agentrun;

import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** An agent that answers by itself. What it is to do says the bot, each time it is asked something. */
@Entity
@DiscriminatorValue("AGENT")
@DynamicUpdate
public class AgentTargetEntity extends DeliveryTargetEntity {

    @Column(name = "target_bot_id")
    private Long botId;

    protected AgentTargetEntity() {}

    AgentTargetEntity(long accountId, long botId, Beginning begins, Instant now) {
        super(accountId, begins, now);
        this.botId = botId;
    }

    /** The bot was perhaps given to this account. */
    void follow(long newAccountId) {
        belongTo(newAccountId);
    }

    long botId() {
        return botId;
    }
}
