package io.helpdesk.core.simulation;

import io.helpdesk.api.simulation.Simulation;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A talk in which somebody of the desk tries an agent out. */
@Entity
@Table(name = "simulation")
@DynamicUpdate
public class SimulationEntity implements OfAccount {

    private static final int LONGEST_TITLE = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulation_seq")
    @SequenceGenerator(name = "simulation_seq", sequenceName = "simulation_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private UUID uuid;

    @Column(name = "bot_id")
    private long botId;

    @Column(name = "conversation_id")
    private long conversationId;

    private String title;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SimulationEntity() {}

    SimulationEntity(long accountId, long botId, long conversationId, Instant now) {
        this.accountId = accountId;
        uuid = UUID.randomUUID();
        this.botId = botId;
        this.conversationId = conversationId;
        createdAt = now;
    }

    /** Somebody wrote; it is called as they began. */
    void said(String text) {
        title = title == null ? StorableText.kept(text.strip(), LONGEST_TITLE) : title;
    }

    /** Nothing was said. */
    void restart(long newConversationId) {
        conversationId = newConversationId;
        title = null;
    }

    Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long botId() {
        return botId;
    }

    long conversationId() {
        return conversationId;
    }

    Simulation snapshot(AgentBotEntity agent, boolean thinking) {
        return new Simulation(uuid, agent.uuid(), agent.name(), title, conversationId, thinking, createdAt);
    }
}
