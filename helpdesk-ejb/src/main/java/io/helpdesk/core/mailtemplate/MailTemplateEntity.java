package io.helpdesk.core.mailtemplate;

import io.helpdesk.api.mailtemplate.MailTemplate;
import io.helpdesk.api.mailtemplate.SaveMailTemplate;
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

/** A template of mails. */
@Entity
@Table(name = "mail_template")
@DynamicUpdate
public class MailTemplateEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_template_seq")
    @SequenceGenerator(name = "mail_template_seq", sequenceName = "mail_template_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MailTemplate.Kind kind;

    private String name;

    private String subject;

    private String body;

    private boolean usual;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MailTemplateEntity() {}

    static MailTemplateEntity create(long accountId, SaveMailTemplate command, Instant now) {
        var template = new MailTemplateEntity();
        template.accountId = accountId;
        template.createdAt = now;
        template.write(command, now);
        return template;
    }

    void write(SaveMailTemplate command, Instant now) {
        kind = command.kind();
        name = command.name();
        subject = command.subject();
        body = command.body();
        usual = command.usual();
        updatedAt = now;
    }

    /** Another one is from now on. */
    void giveWay(Instant now) {
        if (usual) {
            usual = false;
            updatedAt = now;
        }
    }

    @Override
    public long accountId() {
        return accountId;
    }

    MailTemplate snapshot() {
        return new MailTemplate(id, accountId, kind, name, subject, body, usual, createdAt, updatedAt);
    }
}
