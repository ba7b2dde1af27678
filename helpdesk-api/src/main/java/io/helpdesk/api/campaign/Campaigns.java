package io.helpdesk.api.campaign;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The campaigns of an account. Each call joins the caller's transaction or starts its own. */
public interface Campaigns {

    /** As many as an account may have. */
    int MOST = 200;

    /** By id. */
    List<Campaign> list(Caller caller);

    /** @throws NotFound {@code "campaign"} */
    Campaign get(Caller caller, long campaignId);

    /**
     * An enabled one for every page, unless the command says otherwise.
     *
     * @throws Invalid {@code "campaign"}: {@code title} or {@code message} REQUIRED or TOO_LONG, {@code description} TOO_LONG,
     *     {@code inbox} or {@code sender} UNKNOWN_REFERENCE, {@code inbox} NOT_ALLOWED where it is none of a website, {@code
     *     page} MALFORMED or TOO_LONG, {@code seconds} TOO_SMALL or TOO_BIG, {@code campaign} TOO_MANY
     */
    Campaign create(Caller caller, SaveCampaign command);

    /** @throws NotFound {@code "campaign"} */
    Campaign update(Caller caller, long campaignId, SaveCampaign command);

    /** @throws NotFound {@code "campaign"} */
    void delete(Caller caller, long campaignId);
}
