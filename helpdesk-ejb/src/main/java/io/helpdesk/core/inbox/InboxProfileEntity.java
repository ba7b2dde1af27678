package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.InboxProfile;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What an inbox says of itself; there is none until it says something. */
@Entity
@Table(name = "inbox_profile")
@DynamicUpdate
public class InboxProfileEntity implements OfAccount {

    @Id
    @Column(name = "inbox_id")
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "display_name")
    private String displayName;

    private String about;

    private String description;

    private String address;

    private String email;

    @Column(name = "picture_url")
    private String pictureUrl;

    private String vertical;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> websites;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> icebreakers;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InboxProfileEntity() {}

    InboxProfileEntity(long inboxId, long accountId) {
        this.id = inboxId;
        this.accountId = accountId;
        websites = List.of();
        icebreakers = List.of();
    }

    void write(SaveInboxProfile command, Instant now) {
        displayName = command.displayName() == null ? displayName : command.displayName();
        about = written(command.about(), about);
        description = written(command.description(), description);
        address = written(command.address(), address);
        email = written(command.email(), email);
        pictureUrl = written(command.pictureUrl(), pictureUrl);
        vertical = written(command.vertical(), vertical);
        websites = command.websites() == null ? websites : command.websites();
        icebreakers = command.icebreakers() == null ? icebreakers : command.icebreakers();
        updatedAt = now;
    }

    private static String written(Optional<String> value, String stored) {
        return value == null ? stored : value.orElse(null);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    /** @param name where it has none of its own */
    InboxProfile snapshot(String name) {
        return new InboxProfile(
                displayName == null ? name : displayName,
                about,
                description,
                address,
                email,
                pictureUrl,
                vertical,
                websites,
                icebreakers);
    }
}
