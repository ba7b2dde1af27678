package io.helpdesk.dialect.chatwoot.application.campaign;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.campaign.Campaign;
import io.helpdesk.api.campaign.Campaign.Occasion;
import io.helpdesk.api.campaign.Campaigns;
import io.helpdesk.api.campaign.SaveCampaign;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Campaigns, for administrators (chatwoot-desk 11). */
@Path("accounts/{account}/campaigns")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class CampaignsResource {

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignList list;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public List<CampaignJson> list() {
        var caller = Administrators.only(current.get());
        return list.shown(caller, campaigns.list(caller));
    }

    @GET
    @Path("{campaign}")
    public CampaignJson show(@PathParam("campaign") PathId campaign) {
        var caller = Administrators.only(current.get());
        return shown(caller, campaigns.get(caller, campaign.value()));
    }

    @POST
    public CampaignJson create() {
        var caller = Administrators.only(current.get());
        var command = command();
        return shown(caller, worded(() -> campaigns.create(caller, command)));
    }

    @PATCH
    @Path("{campaign}")
    public CampaignJson update(@PathParam("campaign") PathId campaign) {
        var caller = Administrators.only(current.get());
        campaigns.get(caller, campaign.value());
        var command = command();
        return shown(caller, worded(() -> campaigns.update(caller, campaign.value(), command)));
    }

    @PUT
    @Path("{campaign}")
    public CampaignJson replace(@PathParam("campaign") PathId campaign) {
        return update(campaign);
    }

    @DELETE
    @Path("{campaign}")
    public Response delete(@PathParam("campaign") PathId campaign) {
        campaigns.delete(Administrators.only(current.get()), campaign.value());
        return Answers.empty();
    }

    private CampaignJson shown(Caller caller, Campaign campaign) {
        return list.shown(caller, List.of(campaign)).stream().findFirst().orElseThrow(ChatwootRefusal::notFound);
    }

    private SaveCampaign command() {
        var sent = params.get().wrapped("campaign");
        return new SaveCampaign(
                sent.strictId("inbox_id").orElse(null),
                sent.text("title").orElse(null),
                sent.has("description") ? sent.filled("description") : null,
                sent.text("message").orElse(null),
                sent.flag("enabled").orElse(null),
                sent.has("sender_id") ? sent.strictId("sender_id") : null,
                sent.has("trigger_rules") ? occasion(sent) : null,
                sent.flag("trigger_only_during_business_hours").orElse(null));
    }

    private static Occasion occasion(ChatwootParams sent) {
        var rules = sent.nested("trigger_rules");
        if (rules.isEmpty()) {
            return Occasion.EVER;
        }
        var seconds = rules.get().strictId(CampaignJson.TIME_ON_PAGE);
        return new Occasion(
                rules.get().filled(CampaignJson.URL).orElse(null),
                seconds.map(number -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number)))
                        .orElse(null));
    }

    /** What the service answers, or its refusal, of which some have sentences of their own here. */
    private static Campaign worded(Supplier<Campaign> service) {
        try {
            return service.get();
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            if (first.field().equals("page")) {
                throw invalid("Url invalid", "url");
            }
            if (first.field().equals("inbox") && first.rule() == Rule.NOT_ALLOWED) {
                throw invalid("Inbox Unsupported Inbox type", "inbox");
            }
            throw refused;
        }
    }

    private static ChatwootRefusal invalid(String sentence, String attribute) {
        return new ChatwootRefusal(422, new ErrorJson.RecordInvalid(sentence, List.of(attribute)));
    }
}
