package io.helpdesk.core.campaign;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.campaign.Campaign;
import io.helpdesk.api.campaign.Campaign.Occasion;
import io.helpdesk.api.campaign.Campaigns;
import io.helpdesk.api.campaign.SaveCampaign;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps what visitors of websites are to be told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class CampaignsBean implements Campaigns {

    private static final String SUBJECT = "campaign";

    /** Anything may stand for a part of it, so that it need be no address. */
    private static final Pattern PAGE = Pattern.compile("https?://\\S+");

    private static final int DAY = 86_400;

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.ADMINISTER)
    public List<Campaign> list(Caller caller) {
        return rows.all(CampaignEntity.class, caller.accountId()).stream()
                .map(CampaignEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Campaign get(Caller caller, long campaignId) {
        return own(caller, campaignId).snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Campaign create(Caller caller, SaveCampaign command) {
        check(
                caller,
                command,
                new Checks()
                        .required("title", command.title())
                        .required("message", command.message())
                        .that(command.inboxId() != null, "inbox", Rule.UNKNOWN_REFERENCE));
        quotas.claim(CampaignEntity.class, caller.accountId(), SUBJECT, MOST);
        var campaign = CampaignEntity.create(caller.accountId(), command, clock.instant());
        em.persist(campaign);
        return campaign.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Campaign update(Caller caller, long campaignId, SaveCampaign command) {
        var campaign = own(caller, campaignId);
        check(caller, command, new Checks().notBlank("title", command.title()).notBlank("message", command.message()));
        rows.lock(campaign, SUBJECT);
        campaign.write(command, clock.instant());
        return campaign.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, long campaignId) {
        var campaign = own(caller, campaignId);
        rows.lock(campaign, SUBJECT);
        em.remove(campaign);
    }

    private void check(Caller caller, SaveCampaign command, Checks checks) {
        checks.longest("title", command.title(), Checks.LINE)
                .longest("message", command.message(), Checks.TEXT)
                .longest("description", command.description(), Checks.TEXT);
        if (command.inboxId() != null) {
            var inbox = em.find(InboxEntity.class, command.inboxId());
            boolean known = inbox != null && inbox.accountId() == caller.accountId();
            checks.that(known, "inbox", Rule.UNKNOWN_REFERENCE)
                    .that(
                            !known || ChannelTypes.of(inbox.snapshot().kind()).hasWebsiteToken(),
                            "inbox",
                            Rule.NOT_ALLOWED);
        }
        if (command.occasion() != null) {
            occasion(command.occasion(), checks);
        }
        if (command.senderId() != null && command.senderId().isPresent()) {
            checks.that(
                    directory
                            .agent(caller.accountId(), command.senderId().get())
                            .isPresent(),
                    "sender",
                    Rule.UNKNOWN_REFERENCE);
        }
        checks.refuse(SUBJECT);
    }

    private static void occasion(Occasion occasion, Checks checks) {
        var seconds = occasion.seconds();
        checks.that(occasion.page() == null || PAGE.matcher(occasion.page()).matches(), "page", Rule.MALFORMED)
                .longest("page", occasion.page(), Checks.URL)
                .that(seconds == null || seconds >= 0, "seconds", Rule.TOO_SMALL, 0L)
                .that(seconds == null || seconds <= DAY, "seconds", Rule.TOO_BIG, (long) DAY);
    }

    private CampaignEntity own(Caller caller, long campaignId) {
        return rows.own(CampaignEntity.class, caller.accountId(), campaignId, SUBJECT);
    }
}
