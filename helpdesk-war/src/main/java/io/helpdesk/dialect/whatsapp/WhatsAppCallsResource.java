package io.helpdesk.dialect.whatsapp;

import io.helpdesk.api.whatsapp.WhatsAppDoor;
import io.helpdesk.web.admission.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The address of a number (whatsapp-cloud 5, 7). */
@Path("{number}")
@ApplicationScoped
public class WhatsAppCallsResource {

    @Inject
    WhatsAppDoor door;

    @Inject
    HttpServletRequest request;

    /** Shows WhatsApp that the address is ours, as it was told to the inbox. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String shakeHands(
            @PathParam("number") String number,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        door.shakeHands(number, token);
        return challenge == null ? "" : challenge;
    }

    /** What is brought is kept when this is answered, and worked off then. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(@PathParam("number") String number, @HeaderParam("X-Hub-Signature-256") String signature)
            throws IOException {
        byte[] call;
        try (var body = Body.of(request)) {
            if (body.isWithheld()) {
                // nobody has waited for it, mostly as there is no such number
                door.find(number);
            }
            call = body.readAllBytes();
        }
        door.take(number, signature, call);
        return Response.ok().build();
    }
}
