package io.helpdesk.api.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The wire that {@link RemoteDesk} speaks: the operations of Chatwoot's application API that portals use, one method each, as
 * {@code docs/dialects/chatwoot-application.md} has them. MicroProfile Rest Client implements it where a server has that,
 * injected with {@code @RestClient} (its address is the configuration's {@code helpdesk/mp-rest/url}) or built by {@code
 * RestClientBuilder}; {@link HttpApplicationApi} does by what the JDK has.
 *
 * <p>Each method takes the token of a user or an agent bot, and throws {@link RemoteRefusal} for every answer of 400 and above.
 * A null parameter is not sent. {@code key} is an {@code Idempotency-Key}: the same one with the same body has one effect and
 * one answer; null for none.
 */
@RegisterRestClient(configKey = "helpdesk")
@RegisterProvider(RefusalMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApplicationApi {

    /** With dashes, which the server takes as well: proxies such as nginx drop headers with underscores unless told otherwise. */
    String TOKEN = "api-access-token";

    String KEY = "Idempotency-Key";

    String ACCOUNT = "/api/v1/accounts/{account}";
    String CONVERSATIONS = ACCOUNT + "/conversations";
    String CONVERSATION = CONVERSATIONS + "/{number}";
    String CONTACTS = ACCOUNT + "/contacts";
    String CONTACT = CONTACTS + "/{contact}";
    String INBOXES = ACCOUNT + "/inboxes";
    String LABELS = ACCOUNT + "/labels";
    String DEFINITIONS = ACCOUNT + "/custom_attribute_definitions";
    String FILTERS = ACCOUNT + "/custom_filters";

    /** @return the conversation, with its number as {@code id} */
    @POST
    @Path(CONVERSATIONS)
    JsonObject openConversation(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject conversation);

    /** @return {@code data.meta} with counts and {@code data.payload} with up to 25 conversations */
    @GET
    @Path(CONVERSATIONS)
    JsonObject conversations(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("status") String status,
            @QueryParam("assignee_type") String assignee,
            @QueryParam("inbox_id") Long inbox,
            @QueryParam("team_id") Long team,
            @QueryParam("labels[]") List<String> labels,
            @QueryParam("q") String text,
            @QueryParam("sort_by") String order,
            @QueryParam("page") Integer page);

    /** @return {@code meta} with counts and {@code payload} with up to 25 conversations */
    @POST
    @Path(CONVERSATIONS + "/filter")
    JsonObject filterConversations(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("page") Integer page,
            JsonObject conditions);

    @GET
    @Path(CONVERSATION)
    JsonObject conversation(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("number") long number);

    /** @param change {@code priority}, null in it for none; by PUT, as not every client has PATCH */
    @PUT
    @Path(CONVERSATION)
    JsonObject changeConversation(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject change);

    /** @param status {@code status}, and {@code snoozed_until} in seconds of the epoch for snoozed */
    @POST
    @Path(CONVERSATION + "/toggle_status")
    JsonObject setStatus(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject status);

    /**
     * @param assignment {@code assignee_id} or {@code team_id}; null in it takes the assignee or the team away
     * @return the agent or the team as JSON, or {@code null}
     */
    @POST
    @Path(CONVERSATION + "/assignments")
    String assign(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject assignment);

    /** @param labels {@code labels}, which replace those that were there */
    @POST
    @Path(CONVERSATION + "/labels")
    JsonObject setLabels(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject labels);

    /** @param attributes {@code custom_attributes}, which replace those that were there */
    @POST
    @Path(CONVERSATION + "/custom_attributes")
    JsonObject setCustomAttributes(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject attributes);

    /**
     * @param before an id; up to 20 messages before it; null for the newest ones
     * @param after an id; up to 100 messages after it
     * @return {@code payload} with messages, the oldest first
     */
    @GET
    @Path(CONVERSATION + "/messages")
    JsonObject messages(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("number") long number,
            @QueryParam("before") Long before,
            @QueryParam("after") Long after);

    @POST
    @Path(CONVERSATION + "/messages")
    JsonObject postMessage(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("number") long number,
            JsonObject message);

    /** @return {@code payload.contact}, and {@code payload.contact_inbox} */
    @POST
    @Path(CONTACTS)
    JsonObject createContact(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject contact);

    /** @return {@code meta.count} and {@code payload} with up to 15 contacts */
    @GET
    @Path(CONTACTS)
    JsonObject contacts(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("sort") String order,
            @QueryParam("page") Integer page);

    /** @return as {@link #contacts} */
    @GET
    @Path(CONTACTS + "/search")
    JsonObject searchContacts(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("q") String text,
            @QueryParam("page") Integer page);

    /** @return as {@link #contacts} */
    @POST
    @Path(CONTACTS + "/filter")
    JsonObject filterContacts(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("page") Integer page,
            JsonObject conditions);

    /** @return {@code payload} with the contact */
    @GET
    @Path(CONTACT)
    JsonObject contact(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("contact") long contact);

    /** @return {@code payload} with the contact; attributes are merged with those that were there */
    @PUT
    @Path(CONTACT)
    JsonObject changeContact(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @PathParam("contact") long contact,
            JsonObject change);

    /** @return nothing; a text, as clients differ in what they make of a method without a result */
    @DELETE
    @Path(CONTACT)
    String deleteContact(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("contact") long contact);

    /** @return {@code payload} with up to 20 conversations, the last active first */
    @GET
    @Path(CONTACT + "/conversations")
    JsonObject contactConversations(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("contact") long contact);

    /** @param session {@code inbox_id}, {@code source_id} */
    @POST
    @Path(CONTACT + "/contact_inboxes")
    JsonObject createSession(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            @PathParam("contact") long contact,
            JsonObject session);

    /** @return {@code payload} with those that the token's owner sees */
    @GET
    @Path(INBOXES)
    JsonObject inboxes(@HeaderParam(TOKEN) String token, @PathParam("account") long account);

    /** @param inbox {@code name}, {@code channel} with its {@code type} */
    @POST
    @Path(INBOXES)
    JsonObject createInbox(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject inbox);

    /** @param members {@code inbox_id}, {@code user_ids} of those that are added */
    @POST
    @Path(ACCOUNT + "/inbox_members")
    JsonObject addMembers(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject members);

    @GET
    @Path(ACCOUNT + "/agents")
    JsonArray agents(@HeaderParam(TOKEN) String token, @PathParam("account") long account);

    @GET
    @Path(ACCOUNT + "/teams")
    JsonArray teams(@HeaderParam(TOKEN) String token, @PathParam("account") long account);

    /** @return {@code payload} with all, by their titles */
    @GET
    @Path(LABELS)
    JsonObject labels(@HeaderParam(TOKEN) String token, @PathParam("account") long account);

    @POST
    @Path(LABELS)
    JsonObject createLabel(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject label);

    /** @param of {@code conversation_attribute} or {@code contact_attribute}; null for both */
    @GET
    @Path(DEFINITIONS)
    JsonArray attributeDefinitions(
            @HeaderParam(TOKEN) String token,
            @PathParam("account") long account,
            @QueryParam("attribute_model") String of);

    @POST
    @Path(DEFINITIONS)
    JsonObject createAttributeDefinition(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject definition);

    /** @param of {@code conversation} or {@code contact} */
    @GET
    @Path(FILTERS)
    JsonArray savedFilters(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @QueryParam("filter_type") String of);

    @POST
    @Path(FILTERS)
    JsonObject saveFilter(
            @HeaderParam(TOKEN) String token,
            @HeaderParam(KEY) String key,
            @PathParam("account") long account,
            JsonObject filter);

    /** @return nothing, as of a contact */
    @DELETE
    @Path(FILTERS + "/{filter}")
    String deleteFilter(
            @HeaderParam(TOKEN) String token, @PathParam("account") long account, @PathParam("filter") long filter);
}
