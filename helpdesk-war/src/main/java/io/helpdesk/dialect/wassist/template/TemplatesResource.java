package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.api.whatsapp.WhatsAppTemplates;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Message templates (wassist 12), usable on every number of the organisation as soon as they are stored. */
@Path("whatsapp-templates")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TemplatesResource {

    @Inject
    MessageTemplates templates;

    @Inject
    WhatsAppTemplates linked;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentCaller current;

    /** A bare list (wassist 14). */
    @GET
    public List<TemplateJson> list() {
        return toJson(templates.list(current.get()));
    }

    @POST
    public Response create(WassistBody body) {
        var command = body.read(TemplateDefinition::whole);
        var made = unique(() -> templates.create(current.get(), command));
        return Response.status(Response.Status.CREATED)
                .entity(toJson(List.of(made)).get(0))
                .build();
    }

    @GET
    @Path("{id}")
    public TemplateJson show(@PathParam("id") String id) {
        return toJson(List.of(templates.get(current.get(), Uuids.inPath(id)))).get(0);
    }

    @PUT
    @Path("{id}")
    public TemplateJson replace(@PathParam("id") String id, WassistBody body) {
        return write(id, body, true);
    }

    @PATCH
    @Path("{id}")
    public TemplateJson update(@PathParam("id") String id, WassistBody body) {
        return write(id, body, false);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        var template = templates.get(current.get(), Uuids.inPath(id));
        var known = linked.accounts(current.get());
        var accounts = linked.links(current.get()).stream()
                .filter(link -> link.template().equals(template.uuid()) && known.contains(link.account()))
                .map(WhatsAppTemplates.Link::account)
                .toList();
        linked.unpublish(current.get(), template.uuid(), accounts).stream()
                .filter(outcome -> outcome.error() != null)
                .findFirst()
                .ifPresent(refused -> {
                    throw WassistRefusal.providerRefused(refused.error());
                });
        templates.delete(current.get(), template.uuid());
    }

    private TemplateJson write(String id, WassistBody body, boolean whole) {
        var stored = templates.get(current.get(), Uuids.inPath(id));
        var command = body.read(fields -> TemplateDefinition.changes(fields, whole));
        return toJson(List.of(unique(() -> templates.update(current.get(), stored.uuid(), command))))
                .get(0);
    }

    private static MessageTemplate unique(Supplier<MessageTemplate> write) {
        try {
            return write.get();
        } catch (Invalid refusal) {
            if (refusal.violations().get(0).rule() == Rule.TAKEN) {
                throw WassistRefusal.field(Fields.NON_FIELD, "The fields name, language must make a unique set.");
            }
            throw refusal;
        }
    }

    @POST
    @Path("{id}/publish")
    public PublishedJson publish(@PathParam("id") String id, WassistBody body) {
        var template = templates.get(current.get(), Uuids.inPath(id));
        var wanted = body.read(AccountIds::read);
        var accounts = AccountIds.among(wanted, accounts());
        var outcomes = provided(accounts, some -> linked.publish(current.get(), template.uuid(), some));
        return PublishedJson.of(shown(template.uuid()), accounts, outcomes);
    }

    @POST
    @Path("{id}/unpublish")
    public UnpublishedJson unpublish(@PathParam("id") String id, WassistBody body) {
        var template = templates.get(current.get(), Uuids.inPath(id));
        var wanted = body.read(AccountIds::read);
        var accounts = AccountIds.among(wanted, accounts());
        var outcomes = provided(accounts, some -> linked.unpublish(current.get(), template.uuid(), some));
        return UnpublishedJson.of(shown(template.uuid()), accounts, outcomes);
    }

    @POST
    @Path("{id}/sync")
    public TemplateJson sync(@PathParam("id") String id) {
        var template = templates.get(current.get(), Uuids.inPath(id));
        linked.sync(current.get(), template.uuid());
        return shown(template.uuid());
    }

    /** What an account has already, by names or ids. */
    @POST
    @Path("import")
    public Response take(WassistBody body) {
        var wanted = body.read(NewImport::read);
        var account = AccountIds.named(NewImport.ACCOUNT, wanted.accountId(), accounts());
        if (!linked.accounts(current.get()).contains(account.waId())) {
            throw WassistRefusal.field(NewImport.ACCOUNT, AccountIds.NOT_FOUND);
        }
        var taken = linked.take(current.get(), account.waId(), wanted.templates());
        return Response.status(Response.Status.CREATED).entity(toJson(taken)).build();
    }

    /** Accounts without a provider take whatever is here. */
    private List<WhatsAppTemplates.Outcome> provided(
            List<BusinessAccount> accounts, Function<List<String>, List<WhatsAppTemplates.Outcome>> call) {
        var known = linked.accounts(current.get());
        return call.apply(accounts.stream()
                .map(BusinessAccount::waId)
                .filter(waId -> waId != null && known.contains(waId))
                .toList());
    }

    private List<BusinessAccount> accounts() {
        return BusinessAccounts.of(inboxes.list(current.get()));
    }

    private TemplateJson shown(UUID uuid) {
        return toJson(List.of(templates.get(current.get(), uuid))).get(0);
    }

    private List<TemplateJson> toJson(List<MessageTemplate> stored) {
        var accounts = accounts();
        var places = new Places(linked.accounts(current.get()), linked.links(current.get()));
        return stored.stream()
                .map(template -> TemplateJson.of(template, accounts, places))
                .toList();
    }
}
