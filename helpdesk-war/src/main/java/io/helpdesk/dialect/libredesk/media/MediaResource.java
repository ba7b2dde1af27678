package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.api.account.AccountProfile;
import io.helpdesk.api.account.AccountProfiles;
import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.file.Upload;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Takes files that messages are to carry (libredesk-resources 13). */
@Path("media")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MediaResource {

    private static final long MEBIBYTE = 1024 * 1024;

    @Inject
    CurrentCaller current;

    @Inject
    Files files;

    @Inject
    MediaLinks links;

    @Inject
    AccountProfiles profiles;

    /** Stores the first of the files; its id is what {@code attachments} take. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Envelope<MediaJson> upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body)
            throws IOException {
        MediaForm form = MediaForm.read(contentType, body);
        refuseUnwanted(form.upload(), profiles.own(current.get()));
        StoredFile stored = files.store(current.get(), form.upload());
        Map<String, Object> size =
                stored.kind() == FileKind.IMAGE ? ImageSize.of(form.upload().content()) : Map.of();
        return Envelope.success(new MediaJson(
                stored.id(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.uuid(),
                "fs",
                stored.filename(),
                stored.contentType(),
                stored.contentId() == null ? "" : stored.contentId(),
                stored.messageId(),
                form.linkedModel(),
                stored.inline() ? "inline" : "attachment",
                stored.size(),
                size,
                links.url(stored.uuid())));
    }

    /** What the account's settings say of files (libredesk-resources 13). */
    private static void refuseUnwanted(Upload upload, AccountProfile profile) throws IOException {
        int most = profile.largestUpload();
        if (most > 0 && java.nio.file.Files.size(upload.content()) > most * MEBIBYTE) {
            throw LibredeskRefusal.general(413, "File size too large, please upload a file less than " + most + "MB");
        }
        var wanted = profile.uploadExtensions();
        var extension = upload.filename().substring(upload.filename().lastIndexOf('.') + 1);
        if (!wanted.isEmpty() && !wanted.contains("*") && wanted.stream().noneMatch(extension::equalsIgnoreCase)) {
            throw LibredeskRefusal.input("File type not allowed");
        }
    }
}
