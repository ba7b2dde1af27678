package io.helpdesk.core.mail.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MailboxEntity mailbox = new MailboxEntity(1, 2, NOW);

    @Test
    void aPositionGoesForwardOnly() {
        mailbox.read(7, 20);
        mailbox.read(7, 10);
        assertEquals(20, mailbox.lastUid());
        assertTrue(mailbox.knows(7));
        assertFalse(mailbox.knows(8));
    }

    @Test
    void anotherValidityBeginsAnew() {
        mailbox.read(7, 20);
        mailbox.read(8, 3);
        assertEquals(3, mailbox.lastUid());
        assertFalse(mailbox.knows(7));
    }

    @Test
    void anotherPlaceBeginsAnewAndTheSameDoesNot() {
        mailbox.at("a@one/INBOX", NOW);
        mailbox.read(7, 20);
        mailbox.at("a@one/INBOX", NOW.plusSeconds(60));
        assertEquals(20, mailbox.lastUid());
        assertEquals(NOW, mailbox.beginsAt());
        mailbox.at("a@two/INBOX", NOW.plusSeconds(60));
        assertEquals(0, mailbox.lastUid());
        assertFalse(mailbox.knows(7));
        assertEquals(NOW.plusSeconds(60), mailbox.beginsAt());
    }

    @Test
    void pausesGrowWithFailuresUpToAnHour() {
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            mailbox.failed("no answer", MINUTE, NOW);
            assertEquals(
                    NOW.plus(Duration.ofMinutes(minutes)), mailbox.snapshot().dueAt());
        }
        mailbox.failed("no answer", MINUTE, NOW.plusSeconds(9));
        assertEquals(NOW, mailbox.snapshot().failingSince());
        assertEquals("no answer", mailbox.snapshot().failure());
        mailbox.looked(NOW, MINUTE);
        assertNull(mailbox.snapshot().failure());
        assertNull(mailbox.snapshot().failingSince());
        mailbox.failed("no answer", MINUTE, NOW);
        assertEquals(NOW.plus(MINUTE), mailbox.snapshot().dueAt());
    }

    @Test
    void aLeaseIsOneNodes() {
        mailbox.lease("one", NOW);
        assertTrue(mailbox.leasedTo("one"));
        assertFalse(mailbox.leasedTo("two"));
        mailbox.looked(NOW, MINUTE);
        assertFalse(mailbox.leasedTo("one"));
    }
}
