package io.helpdesk.core.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.contact.Claim;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.conversation.Given;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown of a contact that a visitor only named, and in which session it is the contact itself. */
class VisitorViewTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);
    private static final Claim CLAIM =
            new Claim("Mallory", "ada@example.com", null, null, null, Map.of("plan", "gold"));
    private static final AccessScope.OneSession STRANGER = new AccessScope.OneSession(9, 42, false);
    private static final AccessScope.OneSession OWN = new AccessScope.OneSession(9, 42, true);

    private final Contact ada = Given.contact().snapshot();

    @Test
    void whoNamedSomebodyIsShownAnotherNumber() {
        var session = session();
        session.beginAsAnother(CLAIM, 77L);
        var stored = session.snapshot(null);
        var shown = VisitorView.of(STRANGER, ada, stored, null);
        assertEquals(77, shown.id());
        assertNotEquals(ada.uuid(), shown.uuid());
        assertEquals("Mallory", shown.name());
        assertEquals(77, VisitorView.of(STRANGER, stored).contactId());
        // what was shown once is shown the same again
        assertEquals(shown, VisitorView.of(STRANGER, ada, VisitorView.of(STRANGER, stored), null));

        session.claim(CLAIM, LATER);
        assertEquals(
                77, VisitorView.of(STRANGER, ada, session.snapshot(null), null).id());
    }

    @Test
    void itsTimesAreThoseOfANewContact() {
        var session = session();
        session.beginAsAnother(CLAIM, 77L);
        var begun = VisitorView.of(STRANGER, ada, session.snapshot(null), null);
        assertEquals(begun.createdAt(), begun.updatedAt());
        assertNull(begun.lastActivityAt());
        var wrote = VisitorView.of(STRANGER, ada, session.snapshot(null), LATER);
        assertEquals(LATER, wrote.updatedAt());
        assertEquals(LATER, wrote.lastActivityAt());
        session.claim(CLAIM, LATER.plusSeconds(1));
        assertEquals(
                LATER.plusSeconds(1),
                VisitorView.of(STRANGER, ada, session.snapshot(null), LATER).updatedAt());
    }

    @Test
    void whoeverIsTheContactIsShownItsOwnNumber() {
        var session = session();
        session.begin(CLAIM, ada.createdAt());
        assertEquals(ada, VisitorView.of(OWN, ada, session.snapshot(null), null));
        // somebody else has proven to be it since
        var lost = VisitorView.of(STRANGER, ada, session.snapshot(null), null);
        assertEquals(42, lost.id());
        assertEquals("Mallory", lost.name());

        session.beginAsAnother(CLAIM, 77L);
        var asOriginal = session.snapshot(null);
        assertEquals(ada, VisitorView.of(OWN, ada, asOriginal, null));
        assertSame(asOriginal, VisitorView.of(OWN, asOriginal));

        session.arriveWithProof(LATER);
        assertNull(session.snapshot(null).shownContactId());
        assertEquals(42, VisitorView.of(STRANGER, session.snapshot(null)).contactId());
    }

    private ContactSessionEntity session() {
        return Given.conversation(ConversationStatus.OPEN).session();
    }
}
