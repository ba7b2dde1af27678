package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.message.Messages.AttachedFile;
import io.helpdesk.api.paging.Page;
import io.helpdesk.dialect.chatwoot.AttachmentJson;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.SenderJson;
import java.util.List;
import java.util.Optional;

/** The files of a conversation (chatwoot-application 3.9). */
public record AttachmentListJson(Meta meta, List<FileJson> payload) {

    /** How many there are on all pages. */
    public record Meta(long totalCount) {}

    /**
     * A file, without an id of its own.
     *
     * @param createdAt when its message was posted
     * @param sender left out where there is none
     */
    public record FileJson(
            Long messageId,
            String thumbUrl,
            String dataUrl,
            long fileSize,
            String fileType,
            String extension,
            Object width,
            Object height,
            long createdAt,
            Optional<SenderJson> sender) {

        private static FileJson of(AttachedFile attached, BlobLinks links) {
            var file = AttachmentJson.of(attached.file(), links);
            return new FileJson(
                    file.messageId(),
                    file.thumbUrl(),
                    file.dataUrl(),
                    file.fileSize(),
                    file.fileType(),
                    file.extension(),
                    file.width(),
                    file.height(),
                    attached.postedAt().getEpochSecond(),
                    Optional.ofNullable(SenderJson.forAgents(attached.author())));
        }
    }

    static AttachmentListJson of(Page<AttachedFile> page, BlobLinks links) {
        return new AttachmentListJson(
                new Meta(page.total()),
                page.items().stream().map(each -> FileJson.of(each, links)).toList());
    }
}
