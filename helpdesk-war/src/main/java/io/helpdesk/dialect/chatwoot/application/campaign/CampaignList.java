package io.helpdesk.dialect.chatwoot.application.campaign;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.campaign.Campaign;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.AgentJson;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Campaigns with their inboxes and senders, which are looked for once for all. */
@ApplicationScoped
public class CampaignList {

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    List<CampaignJson> shown(Caller caller, List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        var known = inboxes.list(caller).stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
        var people = agents.list(caller).stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        return campaigns.stream()
                .filter(campaign -> known.containsKey(campaign.inboxId()))
                .map(campaign -> CampaignJson.of(
                        campaign,
                        InboxMapper.toJson(known.get(campaign.inboxId()), caller),
                        Optional.ofNullable(campaign.senderId())
                                .map(people::get)
                                .map(AgentJson::of)))
                .toList();
    }
}
