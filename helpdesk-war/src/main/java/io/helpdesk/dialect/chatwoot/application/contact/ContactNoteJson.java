package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.ContactNote;
import io.helpdesk.dialect.chatwoot.AgentJson;
import java.util.Optional;

/**
 * A note about a contact (chatwoot-resources 2).
 *
 * @param accountId always null, as the original has it
 * @param contactId always null, as the original has it
 * @param user left out where there is none
 */
public record ContactNoteJson(
        long id,
        String content,
        Long accountId,
        Long contactId,
        Optional<AgentJson> user,
        long createdAt,
        long updatedAt) {

    static ContactNoteJson of(ContactNote note) {
        return new ContactNoteJson(
                note.id(),
                note.content(),
                null,
                null,
                Optional.ofNullable(note.author()).map(AgentJson::of),
                note.createdAt().getEpochSecond(),
                note.updatedAt().getEpochSecond());
    }
}
