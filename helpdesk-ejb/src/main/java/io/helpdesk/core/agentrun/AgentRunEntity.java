package io.helpdesk.core.agentrun;

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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** That an agent was asked something, what became of it, and what it cost. */
@Entity
@Table(name = "agent_run")
@DynamicUpdate
public class AgentRunEntity implements OfAccount {

    private static final int LONGEST_FAILURE = 500;

    /** What became of it. */
    enum State {
        /** It thinks; after a crash it is asked again. */
        RUNNING,
        /** It said something. */
        ANSWERED,
        /** It said nothing, or it was not its turn any more. */
        SILENT,
        /** It could not be asked, or did not answer. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_run_seq")
    @SequenceGenerator(name = "agent_run_seq", sequenceName = "agent_run_seq", allocationSize = 50)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "conversation_id")
    private long conversationId;

    @Column(name = "bot_id")
    private long botId;

    /** No reference: deliveries are cleared up earlier. */
    @Column(name = "delivery_id")
    private long deliveryId;

    /** What it was asked about; null for a prompt. */
    @Column(name = "message_id")
    private Long messageId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int attempt;

    /** The first message of what it said, or null. */
    @Column(name = "reply_id")
    private Long replyId;

    @Column(name = "model_calls")
    private int modelCalls;

    @Column(name = "prompt_tokens")
    private long promptTokens;

    @Column(name = "completion_tokens")
    private long completionTokens;

    private String failure;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected AgentRunEntity() {}

    AgentRunEntity(long accountId, long conversationId, long botId, long deliveryId, Long messageId, Instant now) {
        this.accountId = accountId;
        this.conversationId = conversationId;
        this.botId = botId;
        this.deliveryId = deliveryId;
        this.messageId = messageId;
        state = State.RUNNING;
        startedAt = now;
    }

    /** Once more: who was asked before is not waited for any more. */
    void ask() {
        attempt++;
        failure = null;
    }

    void used(long prompt, long completion) {
        modelCalls++;
        promptTokens += prompt;
        completionTokens += completion;
    }

    /** @param newReplyId null if nothing was said */
    void answered(Long newReplyId, Instant now) {
        replyId = newReplyId;
        finish(newReplyId == null ? State.SILENT : State.ANSWERED, now);
    }

    /** For people to read. */
    void silent(String why, Instant now) {
        note(why);
        finish(State.SILENT, now);
    }

    void failed(String why, Instant now) {
        note(why);
        finish(State.FAILED, now);
    }

    /** Something went wrong, and it will be asked again. */
    void note(String why) {
        failure = StorableText.kept(why, LONGEST_FAILURE);
    }

    private void finish(State as, Instant now) {
        state = as;
        finishedAt = now;
    }

    public Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long conversationId() {
        return conversationId;
    }

    long botId() {
        return botId;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    int attempt() {
        return attempt;
    }
}
