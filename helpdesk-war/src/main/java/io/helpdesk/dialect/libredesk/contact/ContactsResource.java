package io.helpdesk.dialect.libredesk.contact;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.contact.Contacts.Sort;
import io.helpdesk.api.contact.Contacts.SortKey;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.dialect.libredesk.PictureForm;
import io.helpdesk.dialect.libredesk.SearchText;
import io.helpdesk.dialect.libredesk.directory.AgentJson;
import io.helpdesk.dialect.libredesk.directory.CompactAgentJson;
import io.helpdesk.dialect.libredesk.filter.Filters;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Contacts (libredesk-resources 3). Of the two roles that there always are, Admin alone has their permissions. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class ContactsResource {

    private static final int FOUND = 15;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @Inject
    Contacts contacts;

    /** A contact that was found. */
    public record FoundContactJson(
            long id, Instant createdAt, String firstName, String lastName, String email, String externalUserId) {

        private static FoundContactJson of(Contact contact) {
            return new FoundContactJson(
                    contact.id(),
                    contact.createdAt(),
                    contact.firstName(),
                    contact.lastName(),
                    contact.email(),
                    contact.identifier());
        }
    }

    /** Those with an address, in the order in which they were made unless another is asked for. */
    @GET
    @Needs(Permission.CONTACT_LIST)
    public Envelope<PageJson<CompactAgentJson>> list(@Context UriInfo uri) {
        var query = uri.getQueryParameters();
        var paging = Paging.of(query.getFirst("page"), query.getFirst("page_size"));
        var wanted =
                Condition.all(new Condition.Present(ContactField.EMAIL), Filters.ofContacts(query.getFirst("filters")));
        var order = order(query.getFirst("order_by"), query.getFirst("order"));
        var found = contacts.find(current.get(), new ContactFilter(wanted, null, order), paging.request());
        return Envelope.success(PageJson.of(found.map(each -> ContactMapper.toCompactJson(each.contact())), paging));
    }

    private static List<Sort> order(String by, String direction) {
        boolean descending = switch (direction == null ? "" : direction.strip().toLowerCase(Locale.ROOT)) {
            case "", "desc" -> true;
            case "asc" -> false;
            default -> throw LibredeskRefusal.badInput();
        };
        return switch (by == null ? "" : by.strip()) {
            case "" -> List.of();
            case "users.email" -> List.of(new Sort(SortKey.EMAIL, descending));
            case "users.created_at" -> List.of(new Sort(SortKey.CREATED_AT, descending));
            case "users.updated_at" -> List.of(new Sort(SortKey.UPDATED_AT, descending));
            default -> throw LibredeskRefusal.badInput();
        };
    }

    /** By part of their address. */
    @GET
    @Path("search")
    @Needs(Permission.CONTACT_READ)
    public Envelope<List<FoundContactJson>> search(@QueryParam("query") String query) {
        var wanted = new Condition.Contains(ContactField.EMAIL, SearchText.of(query));
        return Envelope.success(contacts
                .find(current.get(), new ContactFilter(wanted, null, List.of()), new PageRequest(0, FOUND, false))
                .items()
                .stream()
                .map(each -> FoundContactJson.of(each.contact()))
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.CONTACT_READ)
    public Envelope<AgentJson> show(@PathParam("id") String id) {
        long contact = PathId.of(id);
        return Envelope.success(ContactMapper.toJson(known(() -> contacts.get(current.get(), contact))));
    }

    @PUT
    @Path("{id}")
    @Needs(Permission.CONTACT_WRITE)
    public Envelope<AgentJson> update(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body)
            throws IOException {
        long contact = PathId.of(id);
        var form = ContactForm.read(contentType, body);
        var command = form.command();
        var picture = form.picture();
        try {
            return Envelope.success(ContactMapper.toJson(known(() ->
                    PictureForm.shown(() -> transactions.together(() -> {
                        var changed = contacts.update(current.get(), contact, command);
                        return picture.map(file -> contacts.show(current.get(), contact, file))
                                .orElse(changed);
                    })))));
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            if (first.field().equals("email") && first.rule() == Rule.TAKEN) {
                throw LibredeskRefusal.input("Another contact with same email already exists");
            }
            throw refused;
        }
    }

    /** False blocks them. */
    @PUT
    @Path("{id}/block")
    @Needs(Permission.CONTACT_BLOCK)
    public Envelope<AgentJson> block(@PathParam("id") String id, LibredeskBody body) {
        boolean enabled = body.flag("enabled");
        body.refuseUnlessDecoded();
        long contact = PathId.of(id);
        return Envelope.success(ContactMapper.toJson(known(() -> contacts.block(current.get(), contact, !enabled))));
    }

    private static Contact known(Supplier<Contact> contact) {
        try {
            return contact.get();
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("User not found");
        }
    }
}
