package io.helpdesk.dialect.mail;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.mail.MailDoors;
import io.helpdesk.api.mail.MailDoors.Signature;
import io.helpdesk.web.admission.Body;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.multipart.TemporaryFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Takes a mail, byte by byte as the mail server has it. */
@Path("{token}")
@Produces(MailAnswer.TYPE)
@ApplicationScoped
public class MailDoorResource {

    @Inject
    MailDoors doors;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.WILDCARD)
    public String take(
            @PathParam("token") String token,
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signature)
            throws IOException {
        var caller = door.admit(new Credential.MailDoorToken(token));
        var mail = TemporaryFiles.create();
        try (var body = Body.of(request)) {
            Files.copy(body, mail, StandardCopyOption.REPLACE_EXISTING);
        }
        return MailAnswer.taken(doors.deliver(caller, token, new Signature(id, timestamp, signature), mail));
    }
}
