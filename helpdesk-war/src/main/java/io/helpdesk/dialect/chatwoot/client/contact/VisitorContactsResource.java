package io.helpdesk.dialect.chatwoot.client.contact;

import io.helpdesk.api.visitor.IdentityProof;
import io.helpdesk.api.visitor.VisitorProfile;
import io.helpdesk.api.visitor.Visitors;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** Contacts about themselves. */
@Path("inboxes/{inbox}/contacts")
@ApplicationScoped
@Produces(ChatwootJson.TYPE)
public class VisitorContactsResource {

    @Inject
    Visitors visitors;

    @Inject
    CurrentParams current;

    /** Starts a session; the contact behind it may be known already and stays as it is then. */
    @POST
    public ContactSessionJson create(@PathParam("inbox") String inbox) {
        var params = params(inbox, null);
        return ContactSessionJson.of(visitors.arrive(inbox, profile(params), proof(params)));
    }

    /** A valid identifier_hash in the query marks the session as proven. */
    @GET
    @Path("{contact}")
    public ContactSessionJson show(@PathParam("inbox") String inbox, @PathParam("contact") String sourceId) {
        return ContactSessionJson.of(visitors.show(inbox, sourceId, proof(params(inbox, sourceId))));
    }

    @PATCH
    @Path("{contact}")
    public ContactRecordJson patch(@PathParam("inbox") String inbox, @PathParam("contact") String sourceId) {
        return update(inbox, sourceId);
    }

    @PUT
    @Path("{contact}")
    public ContactRecordJson update(@PathParam("inbox") String inbox, @PathParam("contact") String sourceId) {
        var params = params(inbox, sourceId);
        return ContactRecordJson.withSession(visitors.update(inbox, sourceId, profile(params), proof(params)));
    }

    /** Nobody waits for the body of a session or an inbox that is not there; that this is why comes before the parameters. */
    private ChatwootParams params(String inbox, String sourceId) {
        if (current.areWithheld()) {
            visitors.show(inbox, sourceId, new IdentityProof(null, null));
        }
        return current.get();
    }

    private static IdentityProof proof(ChatwootParams params) {
        return new IdentityProof(
                params.text("identifier").orElse(null),
                params.text("identifier_hash").orElse(null));
    }

    /** What is of the wrong shape counts as left out (chatwoot-client 0). */
    private static VisitorProfile profile(ChatwootParams params) {
        return new VisitorProfile(
                params.filled("source_id").orElse(null),
                params.text("identifier").orElse(null),
                params.text("name").orElse(null),
                params.text("email").orElse(null),
                params.text("phone_number").orElse(null),
                params.text("avatar_url").orElse(null),
                attributes(params));
    }

    private static Map<String, Object> attributes(ChatwootParams params) {
        var sent = params.node("custom_attributes");
        return sent.isObject() ? JsonValues.map(sent) : null;
    }
}
