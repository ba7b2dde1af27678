package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages are found by any part of them as they are now, wherever the database has an index for that and wherever not. */
class MessageIndexTest extends SearchTest {

    @Test
    void onH2() throws SQLException {
        onH2(this::all);
    }

    @Test
    void onPostgresql() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL, this::all);
        }
    }

    @Test
    void onPostgresqlWithoutTheExtension() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            var source = postgres.getPostgresDatabase();
            TestDatabase.open(source, DatabaseDialects.POSTGRESQL).close();
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop extension pg_trgm cascade");
            }
            open(source, DatabaseDialects.POSTGRESQL, this::all);
        }
    }

    private void all() {
        conversation(ACCOUNT, 10, 100);
        conversation(ACCOUNT, 11, 101);
        conversation(ACCOUNT, 12, 100);
        conversation(OTHER, 20, 200);

        onlyWhatWasSaidIsFound();
        whatChangesIsFoundAsItIsNow();
        whatIsGoneLeavesNothing();
        whatWasThereBeforeIsTakenIn();
        aFrequentTextIsCountedNoFurther();
        randomTextsAreFoundAsByLookingThroughThem();
    }

    private void onlyWhatWasSaidIsFound() {
        message(1, ACCOUNT, 10, 100, "INCOMING", "Where is my ORDER #4711? 50% off_er!");
        message(2, ACCOUNT, 11, 101, "OUTGOING", "Your order is on its way: https://example.org/track/Z9");
        message(3, ACCOUNT, 11, 101, "ACTIVITY", "Conversation of an order was resolved");
        message(4, OTHER, 20, 200, "INCOMING", "order of another desk");
        message(5, ACCOUNT, 11, 101, "INCOMING", null);
        message(6, ACCOUNT, 12, 100, "INCOMING", WordsTest.numbers(1500) + " at the very End");
        take(1, 2, 3, 4, 5, 6);
        assertEquals(Set.of(10L, 11L), found("oRder"));
        assertEquals(Set.of(10L), found("my order #47"));
        assertEquals(Set.of(10L), found("#"));
        assertEquals(Set.of(10L), found("50% o"));
        assertEquals(Set.of(10L), found("f_e"));
        assertEquals(Set.of(), found("o_d"));
        assertEquals(Set.of(11L), found("ample.org/tr"));
        assertEquals(Set.of(), found("order my"), "both words, but not the text");
        assertEquals(Set.of(12L), found("1499 AT the"), "of many words");
        assertEquals(Set.of(10L, 11L, 12L), found(" "));
        assertEquals(
                Set.of(20L),
                ask(indexes -> indexes.find(OTHER, null, "order", 1000)).conversationIds());
        assertEquals(
                Set.of(11L),
                ask(indexes -> indexes.find(ACCOUNT, Set.of(101L), "order", 1000))
                        .conversationIds());
        assertEquals(
                Set.of(),
                ask(indexes -> indexes.find(ACCOUNT, Set.of(), "order", 1000)).conversationIds());
    }

    private void whatChangesIsFoundAsItIsNow() {
        sql("update message set content = 'This message was deleted' where id = 1");
        take(1);
        take(1);
        assertEquals(Set.of(), found("4711"));
        assertEquals(Set.of(10L), found("was del"));
        assertEquals(0, count("select count(*) from message_word_end where word = '4711'"));
    }

    private void whatIsGoneLeavesNothing() {
        conversation(ACCOUNT, 13, 100);
        message(7, ACCOUNT, 13, 100, "INCOMING", "zanzibar is far");
        take(7);
        assertEquals(Set.of(13L), found("nziba"));
        sql("delete from conversation where id = 13");
        assertEquals(Set.of(), found("nziba"));
        take(7);
        assertFalse(steps(MessageIndexing::sweep));
        assertEquals(0, count("select count(*) from message_word_end where word like '%zanzi%'"));
        assertEquals(0, count("select count(*) from message_text where content like '%zanzi%'"));
        assertEquals(Set.of(11L), found("its way"), "what others say stays");
    }

    /** From before the index, in steps; not before it is known which messages events tell of. */
    private void whatWasThereBeforeIsTakenIn() {
        conversation(ACCOUNT, 14, 100);
        together(() -> {
            for (int i = 0; i < 1200; i++) {
                message(1000 + i, ACCOUNT, i < 600 ? 12 : 14, 100, "INCOMING", "early bird " + i);
            }
        });
        assertEquals(Set.of(), found("early bird"));
        assertFalse(steps(MessageIndexing::takeOlder));
        assertEquals(Set.of(), found("early bird"));
        sql("insert into event_consumer (name, writer, event_id) values ('" + MessageConsumer.NAME + "', 0, 0)");
        // of the other index, before the database could do what it can
        var left = database.findsPartsOfTexts() ? "message_word" : "message_text";
        sql("insert into " + left + " (account_id, conversation_id, message_id, inbox_id, "
                + (database.findsPartsOfTexts() ? "word" : "content") + ") values (1, 14, 1000, 100, 'early')");
        assertTrue(steps(MessageIndexing::takeOlder));
        assertEquals(0, count("select count(*) from " + left));
        assertTrue(steps(MessageIndexing::takeOlder));
        assertEquals(Set.of(14L), found("early bird"), "the newest first");
        while (steps(MessageIndexing::takeOlder)) {
            assertTrue(count("select before_id from message_index") > 0);
        }
        assertEquals(Set.of(12L), found("early bird 0"));
        assertEquals(Set.of(11L), found("its way"));
        assertFalse(steps(MessageIndexing::takeOlder));
    }

    private void aFrequentTextIsCountedNoFurther() {
        assertTrue(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1000)).more());
        assertFalse(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1200)).more());
        assertTrue(ask(indexes -> indexes.find(ACCOUNT, null, "bird", 1199)).more());
    }

    private void randomTextsAreFoundAsByLookingThroughThem() {
        sql("delete from message");
        sql("delete from message_text");
        sql("delete from message_word");
        messages.clear();
        var random = new Random(20261129);
        var words = List.of(
                "Bus", "busy", "b", "\u00dcber", "a-b", "x_y", "100%", "!", "supercalifragilisticexpialidocious");
        var texts = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            texts.add(IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(any -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")));
        }
        together(() -> {
            for (int i = 0; i < 100; i++) {
                conversation(ACCOUNT, 5000 + i, 100);
                message(5000 + i, ACCOUNT, 5000 + i, 100, "OUTGOING", texts.get(i));
            }
        });
        take(messages.keySet().stream().mapToLong(id -> id).toArray());
        for (int i = 0; i < 150; i++) {
            var text = texts.get(random.nextInt(100));
            int from = random.nextInt(text.length());
            var part = text.substring(from, from + 1 + random.nextInt(text.length() - from));
            var expected = new TreeSet<Long>();
            messages.forEach((id, each) -> {
                if (each.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                    expected.add(id);
                }
            });
            assertEquals(expected, new TreeSet<>(found(part)), part);
        }
    }
}
