package io.helpdesk.core.agentrun;

import io.helpdesk.api.agentrun.AgentRuns.ToolCall;
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

/** One thing that happened while an agent was thinking; what is here is not done once more after a crash. */
@Entity
@Table(name = "agent_step")
@DynamicUpdate
public class AgentStepEntity implements OfAccount {

    private static final int LONGEST = 100_000;
    private static final int LINE = 255;
    private static final int FAILURE = 500;

    /** What happened. */
    enum Kind {
        /** A model said something, and named tools to be used. */
        TURN,
        /** A tool was used. */
        CALL,
        /** The agent said something more, before its answer was there. */
        AHEAD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_step_seq")
    @SequenceGenerator(name = "agent_step_seq", sequenceName = "agent_step_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private UUID uuid;

    @Column(name = "run_id")
    private long runId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    /** The model's message as JSON, the tool's arguments, or what the agent said. */
    private String said;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "tool_name")
    private String toolName;

    @Column(name = "tool_type")
    private String toolType;

    private String result;

    private String failure;

    private Long milliseconds;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AgentStepEntity() {}

    private AgentStepEntity(AgentRunEntity run, Kind kind, String said, Instant now) {
        accountId = run.accountId();
        uuid = UUID.randomUUID();
        runId = run.id();
        this.kind = kind;
        this.said = StorableText.kept(said, LONGEST);
        createdAt = now;
    }

    static AgentStepEntity turn(AgentRunEntity run, String json, Instant now) {
        return new AgentStepEntity(run, Kind.TURN, json, now);
    }

    static AgentStepEntity ahead(AgentRunEntity run, String text, Instant now) {
        return new AgentStepEntity(run, Kind.AHEAD, text, now);
    }

    /** One that begins. */
    static AgentStepEntity call(
            AgentRunEntity run, String callId, String name, String type, String arguments, Instant now) {
        var step = new AgentStepEntity(run, Kind.CALL, arguments, now);
        step.callId = StorableText.kept(callId, LINE);
        step.toolName = StorableText.kept(name, LINE);
        step.toolType = type;
        return step;
    }

    /** @param newFailure null if it succeeded; then there is a result */
    void ended(String newResult, String newFailure, long took) {
        result = StorableText.kept(newResult, LONGEST);
        failure = StorableText.kept(newFailure, FAILURE);
        milliseconds = took;
    }

    /** Nobody knows how it ended, as nobody was there any more. */
    void interrupted() {
        failure = "interrupted; whether it was carried out is not known";
    }

    Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Kind kind() {
        return kind;
    }

    String said() {
        return said;
    }

    String callId() {
        return callId;
    }

    String result() {
        return result;
    }

    String failure() {
        return failure;
    }

    /** Whether it began, and nothing more is known. */
    boolean open() {
        return kind == Kind.CALL && result == null && failure == null;
    }

    ToolCall shown() {
        return new ToolCall(uuid, toolName, toolType, said, result, failure, milliseconds, createdAt);
    }
}
