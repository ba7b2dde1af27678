package io.helpdesk.dialect.chatwoot.application.campaign;

import io.helpdesk.api.campaign.Campaigns;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The campaigns of one inbox, for administrators (chatwoot-application 1.5). */
@Path("accounts/{account}/inboxes/{inbox}/campaigns")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class InboxCampaignsResource {

    @Inject
    Campaigns campaigns;

    @Inject
    Inboxes inboxes;

    @Inject
    CampaignList list;

    @Inject
    CurrentCaller current;

    @GET
    public List<CampaignJson> list(@PathParam("inbox") PathId inbox) {
        var caller = Administrators.only(current.get());
        inboxes.get(caller, inbox.value());
        return list.shown(
                caller,
                campaigns.list(caller).stream()
                        .filter(campaign -> campaign.inboxId() == inbox.value())
                        .toList());
    }
}
