package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.conversation.RoutingFields;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who answers what comes to a number (wassist 6.3, 10.1). */
@Path("phone-numbers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NumberRoutingResource {

    @Inject
    Inboxes inboxes;

    @Inject
    Numbers numbers;

    @Inject
    Routings routings;

    @Inject
    RoutingFields fields;

    @Inject
    NumberMapper mapper;

    @Inject
    CurrentCaller current;

    @POST
    @Path("{number}/subscribe")
    public PhoneNumberJson subscribe(@PathParam("number") String number, WassistBody body) {
        return route(numbers.inPath(current.get(), number), fields.numbersWebhook(current.get(), body));
    }

    @POST
    @Path("{number}/connect-agent")
    public PhoneNumberJson connect(@PathParam("number") String number, WassistBody body) {
        return route(numbers.inPath(current.get(), number), fields.numbersAgent(current.get(), body));
    }

    @POST
    @Path("{number}/unsubscribe")
    public PhoneNumberJson unsubscribe(@PathParam("number") String number, WassistBody body) {
        return route(numbers.inPath(current.get(), number), fields.numbersNobody(body));
    }

    private PhoneNumberJson route(Inbox inbox, RoutingFields.OfNumber choice) {
        routings.routeInbox(current.get(), inbox.id(), choice.to(), choice.everyConversation());
        return mapper.toJson(current.get(), List.of(inboxes.get(current.get(), inbox.id())))
                .get(0);
    }
}
