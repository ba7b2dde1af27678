package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Draft;
import io.helpdesk.api.conversation.Drafts;
import io.helpdesk.api.conversation.SaveDraft;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What an agent has begun to write in one conversation (libredesk 12). */
@Path("conversations/{uuid}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class DraftResource {

    @Inject
    CurrentCaller current;

    @Inject
    Drafts drafts;

    @POST
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<DraftJson> save(@PathParam("uuid") String uuid, LibredeskBody body) {
        var type = body.text("type");
        var content = body.text("content");
        var meta = body.object("meta");
        body.refuseUnlessDecoded();
        var kind = type.isEmpty() ? Draft.Kind.REPLY : kind(type);
        if (content.isBlank() && meta.isEmpty()) {
            throw LibredeskRefusal.badInput();
        }
        try {
            var saved = drafts.save(current.get(), ConversationPath.ref(uuid), new SaveDraft(kind, content, meta));
            return Envelope.success(DraftJson.of(saved, ""));
        } catch (Invalid tooLong) {
            throw LibredeskRefusal.badInput();
        }
    }

    /** True also when there is none, be it because there is no such conversation. */
    @DELETE
    @Needs(Permission.CONVERSATION_READ)
    public Envelope<Boolean> delete(@PathParam("uuid") String uuid, @QueryParam("type") String type) {
        var kind = type == null || type.isEmpty() ? null : kind(type);
        try {
            drafts.delete(current.get(), ConversationPath.ref(uuid), kind);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private static Draft.Kind kind(String type) {
        return switch (type) {
            case "reply" -> Draft.Kind.REPLY;
            case "private_note" -> Draft.Kind.PRIVATE_NOTE;
            default -> throw LibredeskRefusal.undecodable();
        };
    }
}
