package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.event.HelpdeskEvent.InboxCreated;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Consumers have positions of their own, are given each event once, and a conversation's in its order, on each database. */
class ConsumerStepsTest {

    private static final String PAYLOAD = "{\"kind\":\"InboxCreated\",\"inbox\":{\"id\":%d}}";

    private Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private SessionFactory factory;
    private EventWriters writers;
    private long account;

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var sessions = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            all(sessions, DatabaseDialects.POSTGRESQL);
        }
    }

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:consumers;DB_CLOSE_DELAY=-1");
        try (var sessions = TestDatabase.open(h2, DatabaseDialects.H2)) {
            all(sessions, DatabaseDialects.H2);
        }
    }

    private void all(SessionFactory sessions, DatabaseDialect kind) {
        factory = sessions;
        writers = new EventWriters();
        writers.database = TestDatabase.of(kind);
        account = new Tx(factory, writers).account();
        var one = new Recording("webhooks");
        var other = new Recording("channels");
        step(one, 100);
        step(other, 100);

        eachHasAPositionOfItsOwn(one, other);
        whatFailsIsSetAsideForItsConsumerAlone(one, other);
        aConversationComesInItsOrder(one);
        oneThatIsNewBeginsNowUnlessItCatchesUp();
    }

    private void eachHasAPositionOfItsOwn(Recording one, Recording other) {
        write(null, 0, 1);
        write(null, 0, 2);
        assertEquals(2, step(one, 100));
        assertEquals(List.of(1L, 2L), one.taken());
        one.fails = true;
        assertEquals(1, step(other, 1));
        assertEquals(1, step(other, 1));
        assertEquals(0, step(other, 1));
        assertEquals(List.of(1L, 2L), other.taken());
        one.fails = false;
        assertEquals(0, step(one, 100));
    }

    private void whatFailsIsSetAsideForItsConsumerAlone(Recording one, Recording other) {
        write(null, 0, 3);
        one.fails = true;
        assertThrows(IllegalStateException.class, () -> step(one, 1));
        in(steps -> {
            steps.pass(one.name());
            return null;
        });
        assertEquals(1, step(other, 100));
        assertEquals(List.of(3L), other.taken());
        assertEquals(List.of(), due(other));
        assertEquals(List.of(), due(one), "not at once");
        now = now.plus(Duration.ofMinutes(1));
        var due = due(one);
        assertEquals(1, due.size());
        one.fails = false;
        in(steps -> {
            steps.again(one, due.get(0));
            return null;
        });
        assertEquals(List.of(3L), one.taken());
        assertEquals(List.of(), due(one));
    }

    /** The first to write an event is the last to change the conversation, and in between the reader's batch ends. */
    private void aConversationComesInItsOrder(Recording one) {
        var late = new Tx(factory, writers);
        write(late, null, 0, 4);
        var early = new Tx(factory, writers);
        write(early, 70L, 1, 5);
        early.end(true);
        write(late, 70L, 2, 6);
        late.end(true);
        assertEquals(2, step(one, 2));
        assertEquals(List.of(4L, 5L, 6L), one.taken());
        assertEquals(1, step(one, 2), "it is passed over");
        assertEquals(List.of(), one.taken());
        write(70L, 3, 7);
        assertEquals(1, step(one, 2));
        assertEquals(List.of(7L), one.taken());
    }

    private void oneThatIsNewBeginsNowUnlessItCatchesUp() {
        var fresh = new Recording("fresh");
        var diligent = new Recording("diligent");
        diligent.diligent = true;
        for (int i = 0; i < 2; i++) {
            in(steps -> {
                steps.begin(fresh);
                steps.begin(diligent);
                return null;
            });
        }
        write(null, 0, 8);
        step(fresh, 100);
        step(diligent, 100);
        assertEquals(List.of(8L), fresh.taken());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), diligent.taken());
    }

    private List<Long> due(Recording consumer) {
        return in(steps -> steps.due(consumer.name(), 10));
    }

    private int step(Recording consumer, int limit) {
        return in(steps -> steps.step(consumer, limit));
    }

    private <T> T in(Function<ConsumerSteps, T> work) {
        var tx = new Tx(factory, writers);
        var steps = new ConsumerSteps();
        steps.log = tx.log();
        steps.em = tx.em;
        steps.events = new StoredEvents(tx.em, new EventJson(new KeptParts()));
        steps.locks = new NaturalLocks() {
            @Override
            public void hold(long accountId, String... names) {
                // nobody else is there
            }
        };
        steps.clock = Clock.fixed(now, ZoneOffset.UTC);
        boolean done = false;
        try {
            var answer = work.apply(steps);
            done = true;
            return answer;
        } finally {
            tx.end(done);
        }
    }

    private void write(Long conversation, long revision, long name) {
        var tx = new Tx(factory, writers);
        write(tx, conversation, revision, name);
        tx.end(true);
    }

    private void write(Tx tx, Long conversation, long revision, long name) {
        tx.write(account, conversation, revision, PAYLOAD.formatted(name));
    }

    /** Remembers the inboxes that it was told of: that is what tells the events apart here. */
    private static final class Recording implements EventConsumer {

        private final String name;
        private final List<Long> taken = new ArrayList<>();
        private boolean fails;
        private boolean diligent;

        Recording(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean catchesUp() {
            return diligent;
        }

        @Override
        public void consume(EventBatch batch) {
            if (fails) {
                throw new IllegalStateException("it fails");
            }
            batch.ofAccounts(any -> true)
                    .forEach(event ->
                            taken.add(((InboxCreated) event.event()).inbox().id()));
        }

        /** Since this was asked last. */
        List<Long> taken() {
            var all = List.copyOf(taken);
            taken.clear();
            return all;
        }
    }
}
