package io.helpdesk.core.simulation;

import io.helpdesk.api.simulation.TestRun;
import io.helpdesk.api.simulation.TestRun.Status;
import io.helpdesk.api.text.StorableText;
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
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** A talk that an agent has with a persona: a turn begins when the persona writes, and is complete when the agent is done with it. */
@Entity
@Table(name = "test_run")
@DynamicUpdate
public class TestRunEntity implements OfAccount {

    private static final int LONGEST_FAILURE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_run_seq")
    @SequenceGenerator(name = "test_run_seq", sequenceName = "test_run_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private UUID uuid;

    @Column(name = "bot_id")
    private long botId;

    /** No reference: what was played stays. */
    @Column(name = "persona_id")
    private long personaId;

    @Column(name = "persona_name")
    private String personaName;

    @Column(name = "persona_description")
    private String personaDescription;

    @Column(name = "conversation_id")
    private long conversationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Column(name = "max_turns")
    private int maxTurns;

    @Column(name = "turns_begun")
    private int turnsBegun;

    @Column(name = "turns_completed")
    private int turnsCompleted;

    /** Of the turn that is to begin. */
    private int attempt;

    @Column(name = "prompt_tokens")
    private long promptTokens;

    @Column(name = "completion_tokens")
    private long completionTokens;

    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    /** When something last happened. */
    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected TestRunEntity() {}

    TestRunEntity(PersonaEntity persona, long conversationId, int maxTurns, Instant now) {
        accountId = persona.accountId();
        uuid = UUID.randomUUID();
        botId = persona.botId();
        personaId = persona.id();
        personaName = persona.name();
        personaDescription = persona.description();
        this.conversationId = conversationId;
        this.maxTurns = maxTurns;
        status = Status.PENDING;
        createdAt = now;
        movedAt = now;
    }

    /** Whether it is under way, and its customer is to write for the turn with this number, from 1. */
    boolean awaits(int turn) {
        return goesOn() && turnsBegun == turnsCompleted && turn == turnsBegun + 1;
    }

    /** Whether it is under way, and the agent is to answer. */
    boolean awaitsAgent() {
        return goesOn() && turnsBegun > turnsCompleted;
    }

    private boolean goesOn() {
        return status == Status.PENDING || status == Status.RUNNING;
    }

    /** The persona is asked what it writes; who was asked before is not waited for any more. */
    void ask(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
        status = Status.RUNNING;
        attempt++;
        movedAt = now;
    }

    void used(long prompt, long completion) {
        promptTokens += prompt;
        completionTokens += completion;
    }

    /** The persona wrote. */
    void begun(Instant now) {
        turnsBegun++;
        attempt = 0;
        movedAt = now;
    }

    /**
     * The agent is done with it.
     *
     * @return whether there is another turn
     */
    boolean turned(Instant now) {
        turnsCompleted++;
        movedAt = now;
        if (turnsCompleted >= maxTurns) {
            complete(now);
        }
        return goesOn();
    }

    void complete(Instant now) {
        end(Status.COMPLETED, now);
    }

    /** For people to read. */
    void fail(String why, Instant now) {
        failure = StorableText.kept(why, LONGEST_FAILURE);
        end(Status.FAILED, now);
    }

    private void end(Status as, Instant now) {
        status = as;
        movedAt = now;
        completedAt = now;
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

    String personaName() {
        return personaName;
    }

    String personaDescription() {
        return personaDescription;
    }

    long conversationId() {
        return conversationId;
    }

    int attempt() {
        return attempt;
    }

    int nextTurn() {
        return turnsBegun + 1;
    }

    TestRun snapshot() {
        return new TestRun(
                uuid,
                personaName,
                conversationId,
                status,
                turnsCompleted,
                maxTurns,
                failure,
                startedAt,
                completedAt,
                createdAt);
    }
}
