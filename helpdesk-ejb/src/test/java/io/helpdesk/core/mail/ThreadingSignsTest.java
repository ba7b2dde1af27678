package io.helpdesk.core.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The signs that a mail carries for its answer to find the conversation, and how they are read again. */
class ThreadingSignsTest {

    private static final UUID ID = UUID.fromString("8a7b2c1d-0000-4000-8000-00000000000a");

    @Test
    void anAddressNamesAConversation() {
        var address = PlusAddress.of("help@example.com", ID);
        assertEquals("help+conv-" + ID + "@example.com", address);
        assertEquals(Optional.of(ID), PlusAddress.conversationOf(address.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Optional.of(ID), PlusAddress.conversationOf(PlusAddress.of("help+sales@example.com", ID)));
        for (var other : List.of("help@example.com", "help+conv-1@example.com", "help+conv-" + ID, "+conv-@x")) {
            assertEquals(Optional.empty(), PlusAddress.conversationOf(other), other);
        }
    }

    @Test
    void aMessageIdNamesAMessage() {
        assertEquals(ID + "@example.com", MessageIds.of(ID, "help@example.com"));
        assertEquals(Optional.of(ID), MessageIds.messageOf("<" + ID + "@example.com>"));
        assertEquals(Optional.of(ID), MessageIds.messageOf(ID + "@example.com"));
        assertEquals(Optional.empty(), MessageIds.messageOf("<CAF123@mail.example.com>"));
    }

    @Test
    void aSubjectHasTheNumberOnce() {
        assertEquals("Order late - #150", SubjectReference.in("Order late", 150));
        assertEquals("Re: Order late - #150", SubjectReference.in("Re: Order late - #150", 150));
        assertEquals("Order #1500 - #150", SubjectReference.in("Order #1500", 150));
        assertEquals("- #7", SubjectReference.in(null, 7));
        assertEquals(OptionalLong.of(150), SubjectReference.numberIn("AW: #3 is late - #150 (fwd)"));
        assertEquals(OptionalLong.empty(), SubjectReference.numberIn("no number, #neither"));
        assertEquals(OptionalLong.empty(), SubjectReference.numberIn("#12345678901234567890"));
    }
}
