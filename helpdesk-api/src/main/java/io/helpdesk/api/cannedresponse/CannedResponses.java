package io.helpdesk.api.cannedresponse;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The texts that the agents of an account keep to answer with. Each call joins the caller's transaction or starts its own. */
public interface CannedResponses {

    /**
     * @param text part of short code or content in any case; null for all
     * @return with a text: those whose short code begins with it, then those whose short code has it, then the others; by
     *     short code
     */
    List<CannedResponse> list(Caller caller, String text);

    /** @throws NotFound {@code "canned_response"} */
    CannedResponse get(Caller caller, long cannedResponseId);

    /** @throws Invalid {@code "canned_response"}: {@code short_code} or {@code content} REQUIRED, TOO_LONG or TAKEN */
    CannedResponse create(Caller caller, SaveCannedResponse command);

    /** @throws NotFound {@code "canned_response"} */
    CannedResponse update(Caller caller, long cannedResponseId, SaveCannedResponse command);

    /** @throws NotFound {@code "canned_response"} */
    void delete(Caller caller, long cannedResponseId);
}
