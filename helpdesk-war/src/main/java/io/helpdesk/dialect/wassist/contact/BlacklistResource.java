package io.helpdesk.dialect.wassist.contact;

import io.helpdesk.api.contact.BlockedContacts;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.number.Numbers;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Who is blocked (wassist 10.2). Blocked is a contact, so each number of the organisation has the same list. */
@Path("phone-numbers/{number}/blacklist")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BlacklistResource {

    /** @param createdAt since when */
    public record BlockedJson(String phoneNumber, Instant createdAt) {}

    @Inject
    BlockedContacts blocked;

    @Inject
    Numbers numbers;

    @Inject
    CurrentCaller current;

    /** A bare list, the latest first. */
    @GET
    public List<BlockedJson> list(@PathParam("number") String number) {
        numbers.inPath(current.get(), number);
        return all();
    }

    @POST
    public List<BlockedJson> add(@PathParam("number") String number, WassistBody body) {
        numbers.inPath(current.get(), number);
        blocked.block(current.get(), body.read(ContactFields::numbers));
        return all();
    }

    @POST
    @Path("remove")
    public List<BlockedJson> remove(@PathParam("number") String number, WassistBody body) {
        numbers.inPath(current.get(), number);
        blocked.unblock(current.get(), body.read(ContactFields::numbers));
        return all();
    }

    private List<BlockedJson> all() {
        return blocked.list(current.get()).stream()
                .map(each -> new BlockedJson(Digits.of(each.contact().phoneNumber()), each.since()))
                .toList();
    }
}
