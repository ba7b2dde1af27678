package io.helpdesk.dialect.chatwoot.application.campaign;

import io.helpdesk.api.campaign.Campaign;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A campaign of a website (chatwoot-desk 11). */
public record CampaignJson(
        long id,
        String title,
        String description,
        long accountId,
        InboxJson inbox,
        Optional<AgentJson> sender,
        String message,
        String campaignStatus,
        boolean enabled,
        String campaignType,
        Map<String, Object> triggerRules,
        boolean triggerOnlyDuringBusinessHours,
        String createdAt,
        String updatedAt) {

    static final String URL = "url";
    static final String TIME_ON_PAGE = "time_on_page";

    static CampaignJson of(Campaign campaign, InboxJson inbox, Optional<AgentJson> sender) {
        var rules = new LinkedHashMap<String, Object>();
        if (campaign.occasion().page() != null) {
            rules.put(URL, campaign.occasion().page());
        }
        if (campaign.occasion().seconds() != null) {
            rules.put(TIME_ON_PAGE, campaign.occasion().seconds());
        }
        return new CampaignJson(
                campaign.id(),
                campaign.title(),
                campaign.description(),
                campaign.accountId(),
                inbox,
                sender,
                campaign.message(),
                "active",
                campaign.enabled(),
                "ongoing",
                rules,
                campaign.onlyInBusinessHours(),
                ChatwootTimes.iso(campaign.createdAt()),
                ChatwootTimes.iso(campaign.updatedAt()));
    }
}
