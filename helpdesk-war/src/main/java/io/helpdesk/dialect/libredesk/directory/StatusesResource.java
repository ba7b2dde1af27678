package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.conversation.Status;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The statuses, which exist since the account does (libredesk-resources 6). */
@Path("statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Accounts accounts;

    @GET
    public Envelope<List<StatusJson>> list() {
        Instant since = accounts.own(current.get()).createdAt();
        return Envelope.success(Arrays.stream(Status.values())
                .map(status -> new StatusJson(status.id(), since, status.label(), status.category()))
                .toList());
    }
}
