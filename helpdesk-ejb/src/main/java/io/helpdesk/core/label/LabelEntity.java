package io.helpdesk.core.label;

import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A label the account knows. Its title is stored in lower case and is unique in the account. */
@Entity
@Table(name = "label")
@DynamicUpdate
public class LabelEntity implements OfAccount {

    static final String DEFAULT_COLOR = "#1f93ff";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "label_seq")
    @SequenceGenerator(name = "label_seq", sequenceName = "label_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String title;

    private String description;

    private String color;

    @Column(name = "show_on_sidebar")
    private Boolean showOnSidebar;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected LabelEntity() {}

    static LabelEntity create(long accountId, SaveLabel command, Instant now) {
        var label = new LabelEntity();
        label.accountId = accountId;
        label.color = DEFAULT_COLOR;
        label.createdAt = now;
        label.write(command, now);
        return label;
    }

    void write(SaveLabel command, Instant now) {
        title = command.title() == null ? title : normalized(command.title());
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        color = command.color() == null ? color : command.color();
        showOnSidebar = command.showOnSidebar() == null
                ? showOnSidebar
                : command.showOnSidebar().orElse(null);
        updatedAt = now;
    }

    static String normalized(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    public Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String title() {
        return title;
    }

    public Label snapshot() {
        return new Label(id, accountId, title, description, color, showOnSidebar, createdAt, updatedAt);
    }
}
