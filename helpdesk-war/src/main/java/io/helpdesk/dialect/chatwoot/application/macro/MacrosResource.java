package io.helpdesk.dialect.chatwoot.application.macro;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macro.Audience;
import io.helpdesk.api.macro.Macro.Visibility;
import io.helpdesk.api.macro.MacroRuns;
import io.helpdesk.api.macro.Macros;
import io.helpdesk.api.macro.SaveMacro;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.SignedBlob;
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
import java.util.LinkedHashSet;
import java.util.List;

/** Macros: those for all and the caller's own, kept and carried out (chatwoot-desk 5). */
@Path("accounts/{account}/macros")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class MacrosResource {

    @Inject
    Macros macros;

    @Inject
    MacroRuns runs;

    @Inject
    Files files;

    @Inject
    BlobLinks links;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public MacroJson.Payload<List<MacroJson>> list() {
        return new MacroJson.Payload<>(
                macros.list(current.get()).stream().map(this::json).toList());
    }

    @GET
    @Path("{macro}")
    public MacroJson.Payload<MacroJson> show(@PathParam("macro") PathId macro) {
        return new MacroJson.Payload<>(json(known(macro)));
    }

    @POST
    public MacroJson.Payload<MacroJson> create() {
        var command = command(null);
        return new MacroJson.Payload<>(json(MacroWords.worded(() -> macros.create(current.get(), command))));
    }

    @PATCH
    @Path("{macro}")
    public MacroJson.Payload<MacroJson> update(@PathParam("macro") PathId macro) {
        var command = command(known(macro).audience());
        return new MacroJson.Payload<>(
                json(MacroWords.worded(() -> macros.update(current.get(), macro.value(), command))));
    }

    @PUT
    @Path("{macro}")
    public MacroJson.Payload<MacroJson> replace(@PathParam("macro") PathId macro) {
        return update(macro);
    }

    @DELETE
    @Path("{macro}")
    public Response delete(@PathParam("macro") PathId macro) {
        known(macro);
        macros.delete(current.get(), macro.value());
        return Answers.empty();
    }

    /** Carried out before it is answered; what is refused in one conversation does not stop the others. */
    @POST
    @Path("{macro}/execute")
    public Response execute(@PathParam("macro") PathId macro) {
        known(macro);
        runs.run(current.get(), macro.value(), new LinkedHashSet<>(params.get().ids("conversation_ids")));
        return Answers.empty();
    }

    private MacroJson json(Macro macro) {
        return MacroJson.of(
                macro,
                macro.files().stream()
                        .map(file -> new MacroJson.FileJson(
                                file.id(),
                                macro.id(),
                                file.contentType(),
                                macro.accountId(),
                                links.address(file),
                                new SignedBlob(file.uuid(), files.sign(file.uuid(), null)).toString(),
                                file.filename()))
                        .toList());
    }

    /** @throws ChatwootRefusal 404 without a body if there is none that the caller reaches */
    private Macro known(PathId macro) {
        try {
            return macros.get(current.get(), macro.value());
        } catch (NotFound unknown) {
            throw new ChatwootRefusal(404, "");
        }
    }

    /** @param before to whom it is offered now: what is global here already stays with those who have it; null for a new one */
    private SaveMacro command(Audience before) {
        var sent = params.get();
        var audience = sent.filled("visibility").map(word -> switch (word) {
            case "personal", "0" -> before != null && before.visibility() == Visibility.USER ? before : Audience.SELF;
            case "global", "1" ->
                before != null && before.visibility() != Visibility.USER ? before : Audience.EVERYBODY;
            default -> throw ChatwootRefusal.unprocessable("'" + word + "' is not a valid visibility");
        });
        return new SaveMacro(
                sent.text("name").orElse(null),
                audience.orElse(null),
                sent.has("actions") ? MacroActions.read(sent) : null,
                null,
                null);
    }
}
