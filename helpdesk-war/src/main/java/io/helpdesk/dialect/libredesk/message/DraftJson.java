package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.conversation.Draft;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * A draft.
 *
 * @param conversationUuid empty where one is saved, as in the original
 */
public record DraftJson(
        long id,
        long conversationId,
        String conversationUuid,
        long userId,
        String type,
        String content,
        Instant createdAt,
        Instant updatedAt,
        Map<String, Object> meta) {

    static DraftJson of(Draft draft, String uuid) {
        return new DraftJson(
                draft.id(),
                draft.conversationId(),
                uuid,
                draft.userId(),
                draft.kind().name().toLowerCase(Locale.ROOT),
                draft.content(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.meta());
    }
}
