package io.helpdesk.core.simulation;

import io.helpdesk.api.simulation.Persona;
import io.helpdesk.api.simulation.SavePersona;
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

/** Somebody who plays the customer where an agent is tried out. */
@Entity
@Table(name = "test_persona")
@DynamicUpdate
public class PersonaEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_persona_seq")
    @SequenceGenerator(name = "test_persona_seq", sequenceName = "test_persona_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private UUID uuid;

    @Column(name = "bot_id")
    private long botId;

    private String name;

    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PersonaEntity() {}

    PersonaEntity(long accountId, long botId, SavePersona command, Instant now) {
        this.accountId = accountId;
        uuid = UUID.randomUUID();
        this.botId = botId;
        createdAt = now;
        write(command);
    }

    final void write(SavePersona command) {
        name = command.name();
        description = command.description();
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

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    /** @param agent the bot's name outside */
    Persona snapshot(UUID agent) {
        return new Persona(id, uuid, agent, name, description, createdAt);
    }
}
