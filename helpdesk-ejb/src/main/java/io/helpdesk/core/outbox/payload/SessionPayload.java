package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.contact.ContactSession;
import java.time.Instant;

/** A session as events keep it; its inbox is the conversation's and not kept again. */
record SessionPayload(
        long id,
        long contactId,
        long inboxId,
        String sourceId,
        String pubsubToken,
        boolean identityProven,
        ClaimPayload claim,
        Long shownContactId,
        Instant createdAt,
        Instant updatedAt) {

    static SessionPayload of(ContactSession it) {
        return it == null
                ? null
                : new SessionPayload(
                        it.id(),
                        it.contactId(),
                        it.inboxId(),
                        it.sourceId(),
                        it.pubsubToken(),
                        it.identityProven(),
                        ClaimPayload.of(it.claim()),
                        it.shownContactId(),
                        it.createdAt(),
                        Repeated.leftOut(it.updatedAt(), it.createdAt()));
    }

    ContactSession restored() {
        return new ContactSession(
                id,
                contactId,
                inboxId,
                sourceId,
                pubsubToken,
                identityProven,
                claim == null ? null : claim.restored(),
                shownContactId,
                createdAt,
                Repeated.restored(updatedAt, createdAt),
                null);
    }
}
