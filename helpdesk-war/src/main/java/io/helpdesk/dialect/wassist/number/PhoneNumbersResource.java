package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The organisation's numbers (wassist 10): its Whatsapp inboxes. */
@Path("phone-numbers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PhoneNumbersResource {

    @Inject
    Inboxes inboxes;

    @Inject
    Numbers numbers;

    @Inject
    NumberMapper mapper;

    @Inject
    CurrentCaller current;

    /** A bare list (wassist 14). */
    @GET
    public List<PhoneNumberJson> list() {
        return mapper.toJson(
                current.get(),
                inboxes.list(current.get()).stream()
                        .filter(WassistChannel::isNumber)
                        .toList());
    }

    @GET
    @Path("{number}")
    public PhoneNumberJson show(@PathParam("number") String number) {
        return mapper.toJson(current.get(), List.of(numbers.inPath(current.get(), number)))
                .get(0);
    }
}
