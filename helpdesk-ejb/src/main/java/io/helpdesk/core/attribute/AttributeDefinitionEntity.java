package io.helpdesk.core.attribute;

import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.attribute.SaveAttributeDefinition;
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
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Describes a custom attribute; the key is unique among those of the same model in the account. */
@Entity
@Table(name = "attribute_definition")
@DynamicUpdate
public class AttributeDefinitionEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attribute_definition_seq")
    @SequenceGenerator(name = "attribute_definition_seq", sequenceName = "attribute_definition_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttributeDefinition.Model model;

    @Column(name = "attribute_key")
    private String key;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_type")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttributeDefinition.DisplayType displayType;

    private String description;

    @Column(name = "attribute_values")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> values;

    @Column(name = "regex_pattern")
    private String regexPattern;

    @Column(name = "regex_cue")
    private String regexCue;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected AttributeDefinitionEntity() {}

    /** A new definition, of a conversation's text unless the command says otherwise. */
    static AttributeDefinitionEntity create(long accountId, SaveAttributeDefinition command, Instant now) {
        var definition = new AttributeDefinitionEntity();
        definition.accountId = accountId;
        definition.model = AttributeDefinition.Model.CONVERSATION;
        definition.displayType = AttributeDefinition.DisplayType.TEXT;
        definition.values = List.of();
        definition.createdAt = now;
        definition.write(command, now);
        return definition;
    }

    void write(SaveAttributeDefinition command, Instant now) {
        model = command.model() == null ? model : command.model();
        key = command.key() == null ? key : command.key();
        displayName = command.displayName() == null ? displayName : command.displayName();
        displayType = command.displayType() == null ? displayType : command.displayType();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        values = command.values() == null ? values : List.copyOf(command.values());
        regexPattern = command.regexPattern() == null
                ? regexPattern
                : command.regexPattern().orElse(null);
        regexCue = command.regexCue() == null ? regexCue : command.regexCue().orElse(null);
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String key() {
        return key;
    }

    public AttributeDefinition.Model model() {
        return model;
    }

    public AttributeDefinition snapshot() {
        return new AttributeDefinition(
                id,
                accountId,
                model,
                key,
                displayName,
                displayType,
                description,
                List.copyOf(values),
                regexPattern,
                regexCue,
                createdAt,
                updatedAt);
    }
}
