package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.conversation.Priorities;
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

/** The priorities, which exist since the account does; Urgent is an addition (libredesk-resources 6). */
@Path("priorities")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PrioritiesResource {

    @Inject
    CurrentCaller current;

    @Inject
    Accounts accounts;

    @GET
    public Envelope<List<PriorityJson>> list() {
        Instant since = accounts.own(current.get()).createdAt();
        return Envelope.success(Arrays.stream(Priority.values())
                .map(priority -> new PriorityJson(Priorities.id(priority), since, Priorities.label(priority)))
                .toList());
    }
}
