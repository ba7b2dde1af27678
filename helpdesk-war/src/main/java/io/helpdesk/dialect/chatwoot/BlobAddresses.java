package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Addresses of stored files, behind the door the client came through. */
@RequestScoped
public class BlobAddresses implements BlobLinks {

    @Inject
    PublicAddress here;

    @Inject
    Files files;

    @Override
    public String address(StoredFile file) {
        return under("blobs/redirect/", file, null);
    }

    /** The same addresses for an answer that goes on after its request. */
    public BlobLinks lasting() {
        String base = here.base() + here.mount();
        return file -> address(base, "blobs/redirect/", file, null);
    }

    /** Where the bytes are, until then. */
    public String bytes(StoredFile file, Instant until) {
        return under("disk/" + until.getEpochSecond() + "/", file, until);
    }

    private String under(String path, StoredFile file, Instant until) {
        return address(here.base() + here.mount(), path, file, until);
    }

    private String address(String base, String path, StoredFile file, Instant until) {
        return base + "/rails/active_storage/" + path
                + new SignedBlob(file.uuid(), files.sign(file.uuid(), until)) + "/" + encoded(file.filename());
    }

    /** The name alone: some clients send whole paths, and servers refuse encoded slashes. */
    private static String encoded(String filename) {
        String name = filename == null ? "" : filename.replaceFirst("(?s)^.*[/\\\\]", "");
        return URLEncoder.encode(name.isEmpty() ? "file" : name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
