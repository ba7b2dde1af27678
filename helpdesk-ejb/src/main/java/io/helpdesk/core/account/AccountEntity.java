package io.helpdesk.core.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.SaveAccount;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A tenant: everything but users belongs to exactly one. */
@Entity
@Table(name = "account")
@DynamicUpdate
public class AccountEntity {

    static final String DEFAULT_LOCALE = "en";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 1)
    private Long id;

    private String name;

    private String locale;

    @Column(name = "domain_name")
    private String domain;

    @Column(name = "support_email")
    private String supportEmail;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Account.Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> features;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> limits;

    @Column(name = "custom_attributes")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> customAttributes;

    // only ever moved by whoever hands out numbers, in a transaction of its own
    @Column(name = "next_conversation_number", updatable = false)
    private long nextConversationNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AccountEntity() {}

    /** A new, active account with no features on; its first conversation will be number 1. */
    public static AccountEntity create(SaveAccount command, Instant now) {
        var account = new AccountEntity();
        account.locale = DEFAULT_LOCALE;
        account.status = Account.Status.ACTIVE;
        account.features = Map.of();
        account.limits = Map.of();
        account.customAttributes = Map.of();
        account.nextConversationNumber = 1;
        account.createdAt = now;
        account.write(command, now);
        return account;
    }

    /** Writes what the command names; maps are merged. */
    void write(SaveAccount command, Instant now) {
        name = command.name() == null ? name : command.name();
        locale = command.locale() == null ? locale : command.locale();
        domain = command.domain() == null ? domain : command.domain().orElse(null);
        supportEmail = command.supportEmail() == null
                ? supportEmail
                : command.supportEmail().orElse(null);
        status = command.status() == null ? status : command.status();
        features = merged(features, command.features());
        limits = merged(limits, command.limits());
        customAttributes = merged(customAttributes, command.customAttributes());
        updatedAt = now;
    }

    /** The first map with the entries of the second, one level deep. */
    /** By the names of their fields. */
    Map<String, Object> attributes() {
        return Map.of("features", features, "limits", limits, "custom_attributes", customAttributes);
    }

    static Map<String, Object> merged(Map<String, Object> stored, Map<String, Object> given) {
        if (given == null || given.isEmpty()) {
            return stored;
        }
        var all = new LinkedHashMap<>(stored);
        all.putAll(given);
        return all;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return status == Account.Status.ACTIVE;
    }

    public Account.Status status() {
        return status;
    }

    public Account snapshot() {
        return new Account(
                id,
                name,
                locale,
                domain,
                supportEmail,
                status,
                Collections.unmodifiableMap(features),
                Collections.unmodifiableMap(limits),
                Collections.unmodifiableMap(customAttributes),
                createdAt,
                updatedAt);
    }
}
