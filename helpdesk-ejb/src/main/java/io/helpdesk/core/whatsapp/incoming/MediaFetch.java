package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.whatsapp.CloudInbox;
import io.helpdesk.core.whatsapp.CloudInboxes;
import io.helpdesk.core.whatsapp.ErrorMeaning.Action;
import io.helpdesk.core.whatsapp.GraphCalls;
import io.helpdesk.core.whatsapp.GraphTrouble;
import io.helpdesk.core.whatsapp.outgoing.MediaKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Fetches the file of a message from the provider (whatsapp-cloud 4). Outside of transactions. */
@ApplicationScoped
class MediaFetch {

    static final Set<String> KINDS = Set.of("image", "video", "document", "audio", "sticker");

    private static final int OK = 200;
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/webp", ".webp",
            "audio/ogg", ".ogg",
            "audio/mpeg", ".mp3",
            "audio/mp4", ".m4a",
            "audio/aac", ".aac",
            "video/mp4", ".mp4",
            "video/3gpp", ".3gp",
            "application/pdf", ".pdf");

    @Inject
    private CloudInboxes inboxes;

    @Inject
    private GraphCalls graph;

    @Inject
    private Settings settings;

    /** It could not be fetched now, and perhaps can later. */
    static final class Later extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Later(String message) {
            super(message);
        }
    }

    /**
     * @param message with such a file
     * @return with a path, which the caller removes, or with a trouble that will not pass
     * @throws Later otherwise
     */
    FetchedFile fetch(long accountId, long inboxId, JsonNode message) {
        var kind = message.path("type").asText();
        var media = message.path(kind);
        var type = MediaKind.bare(media.path("mime_type").asText("application/octet-stream"));
        var name = media.path("filename").asText("");
        var shown = name.isBlank() ? kind + EXTENSIONS.getOrDefault(type, "") : name;
        var inbox = inboxes.connected(accountId, inboxId);
        var id = media.path("id").asText("");
        if (inbox.isEmpty() || id.isEmpty()) {
            return new FetchedFile(shown, type, null, "there is no provider to fetch it from");
        }
        try {
            return fetch(inbox.get(), id, shown, type);
        } catch (GraphTrouble trouble) {
            throw new Later(trouble.getMessage());
        }
    }

    private FetchedFile fetch(CloudInbox inbox, String id, String name, String type) {
        var found = graph.get(
                inbox,
                GraphCalls.segment(id),
                Map.of("phone_number_id", inbox.config().phoneNumberId()));
        var error = found.error();
        if (error.isPresent()) {
            if (error.get().meaning().action() == Action.FAIL) {
                return new FetchedFile(name, type, null, error.get().allWords());
            }
            throw new Later(error.get().allWords());
        }
        long most = settings.number(Setting.LIMIT_UPLOAD);
        // a number or a text of digits
        if (found.body().path("file_size").asLong(0) > most) {
            return new FetchedFile(name, type, null, "it is larger than " + most + " bytes");
        }
        var into = temporary();
        boolean whole = false;
        try {
            int status = graph.download(inbox, found.body().path("url").asText(""), most, into);
            if (status != OK) {
                // its address is good for some minutes only, and then is looked up again
                throw new Later("the file cannot be fetched: status " + status);
            }
            var digest = found.body().path("sha256").asText("");
            if (digest.matches("[0-9a-fA-F]{64}") && !digest.equalsIgnoreCase(sha256(into))) {
                throw new Later("the file did not arrive as it was sent");
            }
            whole = true;
            return new FetchedFile(name, type, into, null);
        } finally {
            if (!whole) {
                remove(into);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("helpdesk-", ".whatsapp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
