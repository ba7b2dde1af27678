package io.helpdesk.core.campaign;

import io.helpdesk.api.campaign.Campaign;
import io.helpdesk.api.campaign.Campaign.Occasion;
import io.helpdesk.api.campaign.SaveCampaign;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** What visitors of a website are told; it goes with its inbox. */
@Entity
@Table(name = "campaign")
@DynamicUpdate
public class CampaignEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_seq")
    @SequenceGenerator(name = "campaign_seq", sequenceName = "campaign_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "inbox_id")
    private Long inboxId;

    private String title;

    private String description;

    private String message;

    private boolean enabled;

    @Column(name = "sender_id")
    private Long senderId;

    private String page;

    private Integer seconds;

    @Column(name = "only_in_business_hours")
    private boolean onlyInBusinessHours;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CampaignEntity() {}

    static CampaignEntity create(long accountId, SaveCampaign command, Instant now) {
        var campaign = new CampaignEntity();
        campaign.accountId = accountId;
        campaign.enabled = true;
        campaign.createdAt = now;
        campaign.write(command, now);
        return campaign;
    }

    void write(SaveCampaign command, Instant now) {
        inboxId = command.inboxId() == null ? inboxId : command.inboxId();
        title = command.title() == null ? title : command.title();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        message = command.message() == null ? message : command.message();
        enabled = command.enabled() == null ? enabled : command.enabled();
        senderId = command.senderId() == null ? senderId : command.senderId().orElse(null);
        if (command.occasion() != null) {
            page = command.occasion().page();
            seconds = command.occasion().seconds();
        }
        onlyInBusinessHours =
                command.onlyInBusinessHours() == null ? onlyInBusinessHours : command.onlyInBusinessHours();
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Campaign snapshot() {
        return new Campaign(
                id,
                accountId,
                inboxId,
                title,
                description,
                message,
                enabled,
                senderId,
                new Occasion(page, seconds),
                onlyInBusinessHours,
                createdAt,
                updatedAt);
    }
}
