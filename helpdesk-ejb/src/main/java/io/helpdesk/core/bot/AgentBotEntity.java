package io.helpdesk.core.bot;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.SaveAgentBot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A program that answers conversations; without an account it belongs to the whole installation. */
@Entity
@Table(name = "agent_bot")
@DynamicUpdate
public class AgentBotEntity {

    /** The one kind of bot there is so far: it is told by HTTP. */
    static final String WEBHOOK = "webhook";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_bot_seq")
    @SequenceGenerator(name = "agent_bot_seq", sequenceName = "agent_bot_seq", allocationSize = 1)
    private Long id;

    private UUID uuid;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    @Column(name = "outgoing_url")
    private String outgoingUrl;

    @Column(name = "avatar_url")
    private String avatarUrl;

    @Column(name = "bot_type")
    private String botType;

    @Column(name = "bot_config")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> botConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> settings;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AgentBotEntity() {}

    /** @param accountId null for a bot of the whole installation */
    static AgentBotEntity create(Long accountId, SaveAgentBot command, Instant now) {
        var bot = new AgentBotEntity();
        bot.uuid = UUID.randomUUID();
        bot.accountId = accountId;
        bot.botType = WEBHOOK;
        bot.botConfig = Map.of();
        bot.settings = Map.of();
        bot.createdAt = now;
        bot.write(command, now);
        return bot;
    }

    /** Writes what the command names; its configuration replaces the stored one, its settings are merged. */
    void write(SaveAgentBot command, Instant now) {
        name = command.name() == null ? name : command.name();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        outgoingUrl = command.outgoingUrl() == null
                ? outgoingUrl
                : command.outgoingUrl().orElse(null);
        avatarUrl =
                command.avatarUrl() == null ? avatarUrl : command.avatarUrl().orElse(null);
        botConfig = command.botConfig() == null ? botConfig : command.botConfig();
        if (command.settings() != null) {
            var merged = new LinkedHashMap<>(settings);
            merged.putAll(command.settings());
            settings = merged;
        }
        updatedAt = now;
    }

    /** Gives a bot of the installation to an account, or takes it back with null. */
    void belongTo(Long newAccountId, Instant now) {
        accountId = newAccountId;
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public Long accountId() {
        return accountId;
    }

    /** Whether conversations of this account may be answered by it: its own, or one of the whole installation. */
    public boolean serves(long account) {
        return accountId == null || accountId == account;
    }

    public String name() {
        return name;
    }

    /** Where it is told what happens, or null. */
    public String outgoingUrl() {
        return outgoingUrl;
    }

    public AgentBot snapshot() {
        return new AgentBot(
                id,
                uuid,
                accountId,
                name,
                description,
                outgoingUrl,
                avatarUrl,
                botType,
                Collections.unmodifiableMap(botConfig),
                Collections.unmodifiableMap(settings),
                createdAt,
                updatedAt);
    }
}
