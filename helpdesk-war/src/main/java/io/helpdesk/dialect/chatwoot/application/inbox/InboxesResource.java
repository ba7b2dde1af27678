package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.MailServers;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.Avatars;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** Inboxes (chatwoot-resources 4). */
@Path("accounts/{account}/inboxes")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class InboxesResource {

    @Inject
    Inboxes inboxes;

    @Inject
    MailServers servers;

    @Inject
    MailServerCheck check;

    @Inject
    ProviderCheck providers;

    @Inject
    ProviderTemplates providerTemplates;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    AssignableAgentsResource assignable;

    /** Several inboxes. */
    public record InboxListJson(List<InboxJson> payload) {}

    /** What becomes of something. */
    public record DoneJson(String message) {}

    @GET
    public InboxListJson list() {
        var all = inboxes.list(current.get());
        var templates = providerTemplates.of(current.get(), all);
        return new InboxListJson(all.stream()
                .map(inbox -> InboxMapper.toJson(inbox, current.get(), templates.apply(inbox)))
                .toList());
    }

    @GET
    @Path("{inbox}")
    public InboxJson show(@PathParam("inbox") PathId inbox) {
        return shown(inboxes.get(current.get(), inbox.value()));
    }

    @POST
    public InboxJson create() {
        var caller = Administrators.only(current.get());
        var command = InboxCommands.create(params.get());
        providers.refuseUnlessTaken(caller, command.channel().settings());
        var picture = Avatars.of(params.get());
        var created = transactions.together(() -> {
            var made = inboxes.create(caller, command);
            return picture.map(file -> inboxes.show(caller, made.id(), file)).orElse(made);
        });
        providers.takeTemplates(caller, created);
        return shown(created);
    }

    @PATCH
    @Path("{inbox}")
    public InboxJson update(@PathParam("inbox") PathId inbox) {
        var kind = inboxes.get(current.get(), inbox.value()).kind();
        var caller = Administrators.only(current.get());
        var command = InboxCommands.update(params.get(), kind);
        check.refuseUnlessReached(caller, inbox.value(), command.channel().settings());
        providers.refuseUnlessTaken(caller, command.channel().settings());
        var picture = Avatars.of(params.get());
        return shown(transactions.together(() -> {
            var changed = inboxes.update(caller, inbox.value(), command);
            return picture.map(file -> inboxes.show(caller, inbox.value(), file))
                    .orElse(changed);
        }));
    }

    @PUT
    @Path("{inbox}")
    public InboxJson replace(@PathParam("inbox") PathId inbox) {
        return update(inbox);
    }

    /** The original deletes later; here the inbox is gone when the answer arrives. */
    @DELETE
    @Path("{inbox}")
    public DoneJson delete(@PathParam("inbox") PathId inbox) {
        inboxes.get(current.get(), inbox.value());
        inboxes.delete(current.get(), inbox.value());
        return new DoneJson("Your inbox deletion request will be processed in some time.");
    }

    /** Takes its picture away. */
    @DELETE
    @Path("{inbox}/avatar")
    public Response removeAvatar(@PathParam("inbox") PathId inbox) {
        inboxes.show(Administrators.only(current.get()), inbox.value(), null);
        return Answers.empty();
    }

    /** An addition of ours: whether its mail servers can be reached, and what they said. */
    @POST
    @Path("{inbox}/test_connection")
    public MailServers.Outcomes testConnection(@PathParam("inbox") PathId inbox) {
        return servers.test(Administrators.only(current.get()), inbox.value());
    }

    /** Takes over what the account of a number has at its provider; the original does it later. */
    @POST
    @Path("{inbox}/sync_templates")
    public DoneJson syncTemplates(@PathParam("inbox") PathId inbox) {
        providers.syncTemplates(Administrators.only(current.get()), inbox.value());
        return new DoneJson("Template sync initiated successfully");
    }

    @GET
    @Path("{inbox}/assignable_agents")
    public AgentListJson assignableAgents(@PathParam("inbox") PathId inbox) {
        return assignable.assignable(Set.of(inbox.value()));
    }

    private InboxJson shown(Inbox inbox) {
        return InboxMapper.toJson(
                inbox,
                current.get(),
                providerTemplates.of(current.get(), List.of(inbox)).apply(inbox));
    }
}
