package io.helpdesk.api.remote;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The conversations of an account for a caller in another process, by MicroProfile Rest Client: Chatwoot's application API,
 * as {@code docs/dialects/chatwoot-application.md} has it. Injected with {@code @RestClient}, its address is the
 * configuration's {@code helpdesk/mp-rest/url}; without injection {@code RestClientBuilder} builds it.
 *
 * <p>Each method takes the token of a user or an agent bot and throws {@code WebApplicationException} with the status and
 * the body of the refusal. Inside of the same application the services of this module are the shorter way: they need no
 * token and join the transaction.
 */
@RegisterRestClient(configKey = "helpdesk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface RemoteConversations {

    String ACCOUNT = "/api/v1/accounts/{account}";
    /** With dashes, which the server takes as well: proxies such as nginx drop headers with underscores unless told otherwise. */
    String TOKEN = "api-access-token";

    String KEY = "Idempotency-Key";

    /**
     * Opens a conversation, or goes on with the one that its inbox allows.
     *
     * @param key the same key with the same body has one effect and one answer; null for none
     * @param conversation {@code inbox_id}, {@code contact_id} or {@code source_id}, {@code message} and so on
     * @return the conversation, with its number as {@code id}
     */
    @POST
    @Path(ACCOUNT + "/conversations")
    JsonObject create(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject conversation);

    /**
     * @param status open, resolved, pending, snoozed or all; null for open
     * @param page from 1; null for 1
     * @return {@code data.meta} with the counts and {@code data.payload} with up to 25 conversations
     */
    @GET
    @Path(ACCOUNT + "/conversations")
    JsonObject list(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("status") String status,
            @QueryParam("page") Integer page);

    @GET
    @Path(ACCOUNT + "/conversations/{number}")
    JsonObject show(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("number") long number);

    /** @param status {@code status}, and {@code snoozed_until} in seconds of the epoch for snoozed */
    @POST
    @Path(ACCOUNT + "/conversations/{number}/toggle_status")
    JsonObject status(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject status);

    /** @param assignment {@code assignee_id} or {@code team_id}; null or 0 in it takes the assignee away */
    @POST
    @Path(ACCOUNT + "/conversations/{number}/assignments")
    JsonObject assign(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject assignment);

    /** @return {@code payload} with up to 20 messages, the newest ones or those before that id */
    @GET
    @Path(ACCOUNT + "/conversations/{number}/messages")
    JsonObject messages(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("number") long number,
            @QueryParam("before") Long before);

    /**
     * @param key as for {@link #create}
     * @param message {@code content}, {@code message_type}, {@code private} and so on
     */
    @POST
    @Path(ACCOUNT + "/conversations/{number}/messages")
    JsonObject post(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject message);
}
