package io.helpdesk.dialect.chatwoot.application.upload;

import io.helpdesk.api.file.Files;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootFile;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Files that something is to take later (chatwoot-resources 14): a message or a macro; what nothing takes goes after a week. */
@Path("accounts/{account}/upload")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class UploadResource {

    @Inject
    Files files;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    /** @param blobId by which it is taken */
    public record UploadedJson(String fileUrl, String blobKey, String blobId) {}

    @POST
    public UploadedJson store() {
        var sent = params.get();
        if (sent.present("external_url")) {
            throw ChatwootRefusal.unprocessable("external_url is not supported, send the file");
        }
        var upload = sent.file("attachment")
                .map(ChatwootFile::toUpload)
                .orElseThrow(() -> ChatwootRefusal.unprocessable("No file or URL provided"));
        var file = files.store(current.get(), upload);
        return new UploadedJson(
                links.address(file),
                file.uuid().toString(),
                new SignedBlob(file.uuid(), files.sign(file.uuid(), null)).toString());
    }
}
