package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.Picture;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Addresses of stored files, behind the door the client came through. */
@ApplicationScoped
public class BlobAddresses implements BlobLinks {

    @Inject
    PublicAddress here;

    @Inject
    Files files;

    @Override
    public String address(StoredFile file) {
        return here.base() + here.mount() + path(file, files);
    }

    /** What {@link #address} adds to our own address, for where there is no request. */
    public static String path(StoredFile file, Files files) {
        return under("blobs/redirect/", file, null, files);
    }

    /** The same of a picture. */
    static String path(Picture picture) {
        return "/rails/active_storage/blobs/redirect/"
                + SignedBlob.named(picture.uuid().toString(), picture.signature()) + "/"
                + encoded(picture.filename());
    }

    /** The same addresses for an answer that goes on after its request. */
    public BlobLinks lasting() {
        String base = here.base() + here.mount();
        return file -> base + path(file, files);
    }

    /** Where the bytes are, until then. */
    public String bytes(StoredFile file, Instant until) {
        return here.base() + here.mount() + under("disk/" + until.getEpochSecond() + "/", file, until, files);
    }

    /** Where the bytes of a file are taken that was announced, until then. */
    public String upload(StoredFile file, Instant until, String signature) {
        return here.base() + here.mount() + "/rails/active_storage/disk/" + until.getEpochSecond() + "/"
                + new SignedBlob(file.uuid(), signature) + "/" + encoded(file.filename());
    }

    /** The same of a file whose parts of it are not known yet: there is something in place of them. */
    public String bytes(String file, String until, String signature, String filename) {
        return here.base() + here.mount() + "/rails/active_storage/disk/" + until + "/"
                + SignedBlob.named(file, signature) + "/" + encoded(filename);
    }

    private static String under(String path, StoredFile file, Instant until, Files files) {
        return "/rails/active_storage/" + path + new SignedBlob(file.uuid(), files.sign(file.uuid(), until)) + "/"
                + encoded(file.filename());
    }

    /**
     * The name as the end of an address: it says nothing there, so what servers read as more than a character of a name
     * becomes a dash, as it does in the original.
     */
    private static String encoded(String filename) {
        String name = filename == null
                ? ""
                : filename.replaceFirst("(?s)^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}%;?#]", "-");
        return name.replace(".", "").isBlank()
                ? "file"
                : URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
