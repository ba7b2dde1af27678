package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.mail.MailDoors;
import io.helpdesk.api.mail.MailDoors.MailDoor;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Where a mail server hands over an inbox's mail (an addition of this server), for administrators. */
@Path("accounts/{account}/inboxes/{inbox}/mail_door")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class InboxMailDoorResource {

    @Inject
    MailDoors doors;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    @PathParam("inbox")
    PathId inbox;

    /** The address, and what signs what is posted there. */
    public record MailDoorJson(long inboxId, String url, String secret) {}

    @GET
    public MailDoorJson show() {
        return json(doors.find(Administrators.only(current.get()), inbox.value())
                .orElseThrow(() -> new NotFound("mail_door")));
    }

    /** A new address and secret in place of those before. */
    @POST
    public MailDoorJson open() {
        return json(doors.open(Administrators.only(current.get()), inbox.value()));
    }

    @DELETE
    public Response close() {
        doors.close(Administrators.only(current.get()), inbox.value());
        return Answers.empty();
    }

    private MailDoorJson json(MailDoor door) {
        return new MailDoorJson(door.inboxId(), address.base() + "/mail/" + door.token(), door.secret());
    }
}
