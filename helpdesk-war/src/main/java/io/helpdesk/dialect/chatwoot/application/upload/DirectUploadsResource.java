package io.helpdesk.dialect.chatwoot.application.upload;

import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.file.DirectUploads;
import io.helpdesk.api.file.DirectUploads.Announcement;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Files that are announced, whose bytes are then put where the answer says (chatwoot-desk 4.3). */
@Path("accounts/{account}/conversations/{conversation}/direct_uploads")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class DirectUploadsResource {

    /** Long enough for the largest file over a slow line. */
    private static final Duration OPEN = Duration.ofHours(1);

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    DirectUploads uploads;

    @Inject
    Files files;

    @Inject
    BlobAddresses addresses;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /**
     * A file that is awaited.
     *
     * @param signedId by which a message takes it, once its bytes are there
     */
    public record AnnouncedJson(
            long id,
            String key,
            String filename,
            String contentType,
            Map<String, Object> metadata,
            String serviceName,
            long byteSize,
            String checksum,
            String createdAt,
            String signedId,
            DirectUploadJson directUpload) {}

    /** Where the bytes go, and with which headers. */
    public record DirectUploadJson(String url, Map<String, String> headers) {}

    /** A conversation that is not there is answered with nothing. */
    @POST
    public Response announce(@PathParam("conversation") PathId conversation) {
        try {
            conversations.get(current.get(), new ConversationRef.Number(conversation.value()));
        } catch (NotFound missing) {
            return Response.noContent().build();
        }
        var announced = announcement(params.get().nested("blob").orElseThrow(() -> ChatwootRefusal.missing("blob")));
        var file = uploads.announce(current.get(), announced);
        var until = Instant.ofEpochSecond(clock.instant().plus(OPEN).getEpochSecond());
        return Response.ok(new AnnouncedJson(
                        file.id(),
                        file.uuid().toString(),
                        file.filename(),
                        file.contentType(),
                        file.details(),
                        "local",
                        file.size(),
                        announced.checksum(),
                        ChatwootTimes.iso(file.createdAt()),
                        new SignedBlob(file.uuid(), files.sign(file.uuid(), null)).toString(),
                        new DirectUploadJson(
                                addresses.upload(file, until, uploads.sign(file.uuid(), until)),
                                Map.of("Content-Type", file.contentType()))))
                .build();
    }

    private static Announcement announcement(ChatwootParams blob) {
        var size = JsonValues.wholeNumber(blob.node("byte_size"));
        return new Announcement(
                blob.text("filename").orElse(null),
                blob.text("content_type").orElse(null),
                size.orElseThrow(() -> ChatwootRefusal.unprocessable("byte_size is not a number")),
                blob.text("checksum").orElse(null),
                blob.object("metadata").orElse(Map.of()));
    }
}
