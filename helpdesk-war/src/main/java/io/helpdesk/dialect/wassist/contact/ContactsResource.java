package io.helpdesk.dialect.wassist.contact;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.contact.Contacts.Numbered;
import io.helpdesk.api.contact.Contacts.Sort;
import io.helpdesk.api.contact.Contacts.SortKey;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.dialect.wassist.Paging;
import io.helpdesk.dialect.wassist.ResultsPage;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The organisation's contacts (wassist 9), also those whose number is not known. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactsResource {

    private static final ContactFilter ALL =
            new ContactFilter(Condition.everything(), null, List.of(new Sort(SortKey.ID, true)));

    @Inject
    Contacts contacts;

    @Inject
    CurrentCaller current;

    @Inject
    PublicAddress address;

    /** Newest first. */
    @GET
    public ResultsPage<ContactJson> list(@Context UriInfo uri) {
        var paging = Paging.of(uri.getQueryParameters());
        var found = contacts.find(current.get(), ALL, paging.request().withTotal());
        return paging.results(
                found,
                page -> page.stream()
                        .map(each -> ContactJson.of(each.contact()))
                        .toList(),
                address,
                "contacts/");
    }

    /** 201 also for a number that is known. */
    @POST
    public Response create(WassistBody body) {
        return created(made(List.of(body.read(ContactFields::numbered))).get(0));
    }

    /** All of them or none, in their order. */
    @POST
    @Path("bulk")
    public Response createAll(WassistBody body) {
        return created(made(body.read(ContactFields::bulk)));
    }

    @GET
    @Path("{id}")
    public ContactJson show(@PathParam("id") String id) {
        return ContactJson.of(stored(id));
    }

    /** The name alone: a number is who somebody is. */
    @PATCH
    @Path("{id}")
    public ContactJson update(@PathParam("id") String id, WassistBody body) {
        var contact = stored(id);
        String name = body.read(ContactFields::name);
        return ContactJson.of(
                name == null
                        ? contact
                        : contacts.update(
                                current.get(),
                                contact.id(),
                                SaveContact.builder().name(name).build()));
    }

    private List<ContactJson> made(List<Numbered> wanted) {
        return contacts.withNumbers(current.get(), wanted).stream()
                .map(ContactJson::of)
                .toList();
    }

    private Contact stored(String id) {
        return contacts.get(current.get(), Uuids.inPath(id));
    }

    private static Response created(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
