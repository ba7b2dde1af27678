package io.helpdesk.core.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.idempotency.Answer;
import io.helpdesk.api.idempotency.Claim;
import io.helpdesk.api.idempotency.IdempotentAnswers;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.helpdesk.mariadb.MariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** One name, one effect: whoever comes second gets the first answer, or hears that it is on its way. */
class IdempotentAnswersTest {

    private static final byte[] NAME = filled(1);
    private static final byte[] ASKED = filled(2);
    private static final Answer ANSWER =
            new Answer(201, "application/json", "{\"secret\":\"shown once\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            keptAndReplayed(factory, DatabaseDialects.POSTGRESQL);
            try (var one = new Tx(factory, DatabaseDialects.POSTGRESQL);
                    var other = new Tx(factory, DatabaseDialects.POSTGRESQL)) {
                assertInstanceOf(Claim.Mine.class, one.answers.claim(filled(5), ASKED));
                assertInstanceOf(Claim.InFlight.class, other.answers.claim(filled(5), ASKED));
                one.answers.keep(0, filled(5), ASKED, ANSWER);
                one.commit();
                assertInstanceOf(Claim.Answered.class, other.answers.claim(filled(5), ASKED));
            }
        }
    }

    @Test
    void onH2() throws Exception {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:idempotency;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000;OPTIMIZE_REUSE_RESULTS=0");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            keptAndReplayed(factory, DatabaseDialects.H2);
            whoeverIsSecondWaits(factory, DatabaseDialects.H2);
        }
    }

    @Test
    void onMariaDb() throws Exception {
        try (var mariadb = MariaDb.start("idempotency");
                var factory = TestDatabase.open(mariadb.dataSource(), DatabaseDialects.MARIADB)) {
            keptAndReplayed(factory, DatabaseDialects.MARIADB);
            whoeverIsSecondWaits(factory, DatabaseDialects.MARIADB);
        }
    }

    private static void whoeverIsSecondWaits(SessionFactory factory, DatabaseDialect kind) throws Exception {
        try (var one = new Tx(factory, kind)) {
            assertInstanceOf(Claim.Mine.class, one.answers.claim(filled(5), ASKED));
            var other = CompletableFuture.supplyAsync(() -> {
                try (var second = new Tx(factory, kind)) {
                    return second.answers.claim(filled(5), ASKED);
                }
            });
            one.answers.keep(0, filled(5), ASKED, ANSWER);
            one.commit();
            assertInstanceOf(Claim.Answered.class, other.get(60, TimeUnit.SECONDS));
        }
    }

    private static void keptAndReplayed(SessionFactory factory, DatabaseDialect kind) {
        try (var rolledBack = new Tx(factory, kind)) {
            assertInstanceOf(Claim.Mine.class, rolledBack.answers.claim(NAME, ASKED));
            rolledBack.answers.keep(0, NAME, ASKED, ANSWER);
        }
        try (var first = new Tx(factory, kind)) {
            assertInstanceOf(
                    Claim.Mine.class, first.answers.claim(NAME, ASKED), "what was rolled back was never asked");
            first.answers.keep(0, NAME, ASKED, ANSWER);
            first.commit();
        }
        try (var long1 = new Tx(factory, kind)) {
            long1.answers.claim(filled(4), ASKED);
            long1.answers.keep(0, filled(4), ASKED, new Answer(200, null, new byte[IdempotentAnswers.LARGEST + 1]));
            long1.commit();
        }
        try (var again = new Tx(factory, kind)) {
            var answer = assertInstanceOf(Claim.Answered.class, again.answers.claim(NAME, ASKED))
                    .answer();
            assertEquals(ANSWER.status(), answer.status());
            assertEquals(ANSWER.contentType(), answer.contentType());
            assertArrayEquals(ANSWER.body(), answer.body());
            assertInstanceOf(Claim.AnotherRequest.class, again.answers.claim(NAME, filled(3)));
            assertInstanceOf(Claim.AnsweredAtLength.class, again.answers.claim(filled(4), ASKED));
        }
        try (var dayLater = new Tx(factory, kind)) {
            dayLater.forgetAt(Instant.now().plus(IdempotentAnswers.KEPT).minusSeconds(60));
            assertInstanceOf(Claim.Answered.class, dayLater.answers.claim(NAME, ASKED), "kept for a day");
            dayLater.forgetAt(Instant.now().plus(IdempotentAnswers.KEPT).plusSeconds(60));
            assertInstanceOf(Claim.Mine.class, dayLater.answers.claim(NAME, ASKED), "not much longer");
        }
        assertThrows(IllegalStateException.class, () -> new Seal(filled(9)).open(new Seal(NAME).close(ANSWER.body())));
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** A transaction that is rolled back unless it is committed. */
    private static final class Tx implements AutoCloseable {

        final IdempotentAnswersBean answers = new IdempotentAnswersBean();
        private final Session session;

        Tx(SessionFactory factory, DatabaseDialect kind) {
            session = factory.openSession();
            session.beginTransaction();
            answers.session = session;
            answers.database = TestDatabase.of(kind);
            answers.clock = Clock.systemUTC();
        }

        void forgetAt(Instant now) {
            var sweep = new AnswerSweep();
            sweep.session = session;
            sweep.clock = Clock.fixed(now, ZoneOffset.UTC);
            sweep.forget();
        }

        void commit() {
            session.getTransaction().commit();
        }

        @Override
        public void close() {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
            session.close();
        }
    }
}
