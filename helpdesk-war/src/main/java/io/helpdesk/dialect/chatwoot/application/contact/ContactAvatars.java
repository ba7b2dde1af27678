package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.file.Files;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootFile;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Pictures of contacts that come as files (chatwoot-resources 1.3). */
@RequestScoped
class ContactAvatars {

    private static final long LARGEST = 15L * 1024 * 1024;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

    @Inject
    Files files;

    @Inject
    BlobLinks links;

    @Inject
    CurrentCaller current;

    /** Keeps the picture and says where it can be fetched; null if none was sent. */
    String kept(ChatwootParams params) {
        return params.file("avatar").map(this::keep).orElse(null);
    }

    private String keep(ChatwootFile file) {
        if (!PICTURES.contains(file.contentType())) {
            throw refusal("Avatar filetype not supported");
        }
        try {
            if (java.nio.file.Files.size(file.content()) > LARGEST) {
                throw refusal("Avatar is too big");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return links.address(files.store(current.get(), file.toUpload()));
    }

    private static ChatwootRefusal refusal(String sentence) {
        return new ChatwootRefusal(422, new ErrorJson.RecordInvalid(sentence, List.of("avatar")));
    }
}
