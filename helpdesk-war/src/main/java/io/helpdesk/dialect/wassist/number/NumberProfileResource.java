package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.InboxProfiles;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What a number says of itself (wassist 10.2). */
@Path("phone-numbers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NumberProfileResource {

    /** @param status the provider's word for a name that contacts see */
    public record DisplayNameJson(String displayName, String status) {}

    /** What a contact may begin with. */
    public record IcebreakersJson(List<String> icebreakers) {}

    private static final String APPROVED = "APPROVED";

    @Inject
    InboxProfiles profiles;

    @Inject
    ProviderProfiles provider;

    @Inject
    Numbers numbers;

    @Inject
    CurrentCaller current;

    @GET
    @Path("{number}/business-profile")
    public ProfileJson profile(@PathParam("number") String number) {
        var inbox = inbox(number);
        return provider.profile(current.get(), inbox)
                .map(ProfileJson::of)
                .orElseGet(() -> ProfileJson.of(profiles.get(current.get(), inbox.id())));
    }

    /** What is left out stays, null takes it away. */
    @PUT
    @Path("{number}/business-profile")
    public ProfileJson saveProfile(@PathParam("number") String number, WassistBody body) {
        var inbox = inbox(number);
        var command = body.read(NumberProfileResource::read);
        var there = provider.save(current.get(), inbox, command);
        var here = profiles.save(current.get(), inbox.id(), command);
        return there.map(ProfileJson::of).orElseGet(() -> ProfileJson.of(here));
    }

    @GET
    @Path("{number}/display-name")
    public DisplayNameJson displayName(@PathParam("number") String number) {
        var inbox = inbox(number);
        return provider.state(current.get(), inbox)
                .map(state -> new DisplayNameJson(state.verifiedName(), state.nameStatus()))
                .orElseGet(() -> new DisplayNameJson(
                        profiles.get(current.get(), inbox.id()).displayName(), APPROVED));
    }

    @PUT
    @Path("{number}/display-name")
    public DisplayNameJson saveDisplayName(@PathParam("number") String number, WassistBody body) {
        var inbox = inbox(number);
        var command = body.read(fields -> SaveInboxProfile.displayName(
                fields.text("displayName", Text.required()).orElse(null)));
        return new DisplayNameJson(
                profiles.save(current.get(), inbox.id(), command).displayName(), APPROVED);
    }

    @GET
    @Path("{number}/icebreakers")
    public IcebreakersJson icebreakers(@PathParam("number") String number) {
        return new IcebreakersJson(
                profiles.get(current.get(), inbox(number).id()).icebreakers());
    }

    @PUT
    @Path("{number}/icebreakers")
    public IcebreakersJson saveIcebreakers(@PathParam("number") String number, WassistBody body) {
        var inbox = inbox(number);
        var command = body.read(fields ->
                SaveInboxProfile.icebreakers(fields.texts("icebreakers", true).orElse(null)));
        return new IcebreakersJson(
                profiles.save(current.get(), inbox.id(), command).icebreakers());
    }

    /** Nobody's app shares a number with this server. */
    @GET
    @Path("{number}/app-syncs")
    public List<Object> appSyncs(@PathParam("number") String number) {
        inbox(number);
        return List.of();
    }

    private Inbox inbox(String number) {
        return numbers.inPath(current.get(), number);
    }

    private static SaveInboxProfile read(Fields fields) {
        var about = text(fields, "about");
        var description = text(fields, "description");
        var address = text(fields, "address");
        var email = text(fields, "email");
        var picture = fields.isNull("profilePictureUrl")
                ? Optional.<String>empty()
                : fields.url("profilePictureUrl", false).map(Optional::of).orElse(null);
        var websites = fields.isNull("websites")
                ? List.<String>of()
                : fields.texts("websites").orElse(null);
        return new SaveInboxProfile(
                null, about, description, address, email, picture, text(fields, "vertical"), websites, null);
    }

    /** Blank is as null. */
    private static Optional<String> text(Fields fields, String name) {
        return fields.isNull(name)
                ? Optional.empty()
                : fields.text(name, Text.optional().orBlank())
                        .map(text -> Optional.of(text).filter(given -> !given.isEmpty()))
                        .orElse(null);
    }
}
