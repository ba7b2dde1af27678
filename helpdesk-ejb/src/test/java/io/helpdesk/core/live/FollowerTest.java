package io.helpdesk.core.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.core.outbox.EventLog.Position;
import io.helpdesk.core.outbox.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Between the tail, read for all, and what is read for one alone, nothing is lost and nothing comes twice. */
class FollowerTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:05Z");

    private final List<Long> told = new ArrayList<>();
    private int scheduled;
    private int takes = Integer.MAX_VALUE;
    private List<Long> unsayable = List.of();

    private final Follower follower =
            new Follower(Caller.system(1, "test"), null, new Listener(), some -> scheduled++, some -> {});

    @Test
    void atTheTailItIsToldOnce() {
        follower.start(at(5), NOW, false);
        follower.joinTail(at(5));
        follower.offer(events(4, 5, 6, 7), at(3), at(8));
        follower.offer(events(9), at(8), at(10));
        assertEquals(List.of(6L, 7L, 9L), told);
    }

    @Test
    void whoeverJoinsTheTailTooLateReadsOnAlone() {
        follower.start(at(5), NOW, false);
        follower.joinTail(at(5));
        follower.offer(events(9), at(8), at(10));
        assertEquals(List.of(), told, "6 to 8 are not told yet");
        assertEquals(1, scheduled);
        assertEquals(at(5), follower.behind());
        follower.catchUp(events(6, 8, 9), at(10));
        follower.joinTail(at(10));
        follower.offer(events(11), at(10), at(12));
        assertEquals(List.of(6L, 8L, 9L, 11L), told);
    }

    /** Or it would come back to the same event for ever. */
    @Test
    void whatItCannotSayIsPassedOverAndAListenerThatCanSayNothingIsBroken() {
        unsayable = List.of(6L, 8L, 9L);
        follower.start(at(5), NOW, false);
        follower.joinTail(at(5));
        follower.offer(events(6, 7), at(5), at(7));
        assertEquals(List.of(7L), told);
        assertThrows(IllegalArgumentException.class, () -> follower.offer(events(8, 9), at(7), at(9)));
    }

    @Test
    void whoeverIsFullGoesOnWhereItStopped() {
        takes = 2;
        follower.start(at(0), NOW, false);
        follower.joinTail(at(0));
        follower.offer(events(1, 2, 3), at(0), at(4));
        assertEquals(List.of(1L, 2L), told);
        assertNull(follower.behind(), "nothing can be told before it is ready");
        follower.offer(events(5), at(4), at(6));
        assertEquals(List.of(1L, 2L), told);
        takes = Integer.MAX_VALUE;
        follower.ready();
        assertEquals(1, scheduled);
        assertEquals(at(2), follower.behind());
        follower.catchUp(events(3, 5), at(6));
        follower.joinTail(at(6));
        assertEquals(List.of(1L, 2L, 3L, 5L), told);
        assertNull(follower.behind());
    }

    @Test
    void otherAccountsStayOutOfIt() {
        follower.start(at(0), NOW, false);
        follower.joinTail(at(0));
        follower.offer(List.of(event(1, 2), event(2, 1)), at(0), at(3));
        assertEquals(List.of(2L), told);
    }

    private static Position at(long writer) {
        return new Position(writer, 1);
    }

    private static List<LoggedEvent> events(long... writers) {
        return LongStream.of(writers).mapToObj(writer -> event(writer, 1)).toList();
    }

    private static LoggedEvent event(long writer, long accountId) {
        return new LoggedEvent(
                writer,
                at(writer).id(),
                accountId,
                null,
                null,
                NOW,
                new HelpdeskEvent.ContactCreated(new Contact(
                        writer,
                        new UUID(1, 2),
                        accountId,
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        null,
                        Contact.Type.LEAD,
                        false,
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        null,
                        NOW,
                        NOW)));
    }

    private final class Listener implements LiveFeed.Listener {

        @Override
        public void started(String position, boolean reset) {
            // not of interest
        }

        @Override
        public boolean happened(String position, HelpdeskEvent event) {
            long id = ((HelpdeskEvent.ContactCreated) event).contact().id();
            if (unsayable.contains(id)) {
                throw new IllegalArgumentException("thrown by the test");
            }
            told.add(id);
            return told.size() < takes;
        }

        @Override
        public void quiet(String position) {
            // not of interest
        }

        @Override
        public Caller renewed() {
            return Caller.system(1, "test");
        }

        @Override
        public void ended() {
            // not of interest
        }
    }
}
