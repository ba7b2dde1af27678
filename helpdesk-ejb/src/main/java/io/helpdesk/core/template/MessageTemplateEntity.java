package io.helpdesk.core.template;

import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates.SaveTemplate;
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
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A message that may be sent first. */
@Entity
@Table(name = "message_template")
@DynamicUpdate
public class MessageTemplateEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_template_seq")
    @SequenceGenerator(name = "message_template_seq", sequenceName = "message_template_seq", allocationSize = 1)
    private Long id;

    private UUID uuid;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "template_language")
    private String language;

    private String category;

    @Column(name = "parameter_format")
    private String parameterFormat;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Object> components;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageTemplate.Status status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MessageTemplateEntity() {}

    /** Approved at once, but for one that says nothing: it stays a draft. */
    static MessageTemplateEntity stored(long accountId, SaveTemplate command, Instant now) {
        var template = new MessageTemplateEntity();
        template.uuid = UUID.randomUUID();
        template.accountId = accountId;
        template.components = List.of();
        template.createdAt = now;
        template.write(command, now);
        return template;
    }

    /** Writes what the command names. */
    void write(SaveTemplate command, Instant now) {
        name = command.name() == null ? name : command.name();
        language = command.language() == null ? language : command.language();
        category = command.category() == null ? category : command.category();
        parameterFormat = command.parameterFormat() == null ? parameterFormat : command.parameterFormat();
        components = command.components() == null ? components : command.components();
        status = body().isEmpty() ? MessageTemplate.Status.DRAFT : MessageTemplate.Status.APPROVED;
        updatedAt = now;
    }

    List<Object> components() {
        return components;
    }

    /** Text of the body component; empty if there is none. */
    String body() {
        return TemplateValues.part(components, "BODY").get("text") instanceof String text ? text : "";
    }

    @Override
    public long accountId() {
        return accountId;
    }

    MessageTemplate snapshot() {
        return new MessageTemplate(
                id,
                uuid,
                accountId,
                name,
                language,
                category,
                parameterFormat,
                components,
                status,
                createdAt,
                updatedAt);
    }
}
