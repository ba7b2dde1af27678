package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import java.util.Optional;

/**
 * An uploaded file on a message (chatwoot-application 2.7).
 *
 * @param transcribedText of audio only
 */
public record AttachmentJson(
        long id,
        Long messageId,
        String fileType,
        long accountId,
        String extension,
        String dataUrl,
        String thumbUrl,
        long fileSize,
        Object width,
        Object height,
        Optional<String> transcribedText) {

    public static AttachmentJson of(StoredFile file, BlobLinks links) {
        String address = links.address(file);
        return new AttachmentJson(
                file.id(),
                file.messageId(),
                ChatwootCodes.name(file.kind()),
                file.accountId(),
                null,
                address,
                // pictures stand for themselves; nothing else can be previewed
                file.kind() == FileKind.IMAGE ? address : "",
                file.size(),
                detail(file, "width"),
                detail(file, "height"),
                file.kind() == FileKind.AUDIO ? Optional.of("") : Optional.empty());
    }

    private static Object detail(StoredFile file, String name) {
        return file.details() == null ? null : file.details().get(name);
    }
}
