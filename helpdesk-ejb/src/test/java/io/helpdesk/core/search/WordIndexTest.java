package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** How the embedded database finds messages, which has no index for parts of texts: along the words and their ends. */
class WordIndexTest extends SearchTest {

    /** However many words there are, and however many have the same end. */
    @Test
    void unusedWordsAreLookedForInSteps() throws SQLException {
        onH2(() -> {
            conversation(7, 60, 100);
            conversation(8, 61, 100);
            message(60, 7, 60, 100, "INCOMING", "zanzibar bazar bar ar r stays");
            message(61, 8, 61, 100, "INCOMING", "zanzibar");
            steps(steps -> {
                steps.take(List.of(new MessageKey(7, 60, 60), new MessageKey(8, 61, 61)));
                return true;
            });
            sql("delete from conversation where id = 60");
            var words = new WordIndex();
            words.sweptAtOnce = 2;
            int steps = 0;
            while (steps(step -> {
                words.session = step.em.unwrap(Session.class);
                words.database = database;
                return words.sweep();
            })) {
                steps++;
            }
            assertTrue(steps > 10, () -> "it went through all ends at once");
            assertEquals(0, count("select count(*) from message_word_end where account_id = 7"));
            assertEquals(8, count("select count(*) from message_word_end where account_id = 8"));
        });
    }

    /** However many messages there are: along the words, from each to its messages, and to each by its key. */
    @Test
    void noSearchGoesThroughAllMessages() throws SQLException {
        onH2(() -> {
            var statements = new ArrayList<String>();
            try (var session = factory.withOptions()
                    .statementInspector(sql -> {
                        statements.add(sql);
                        return sql;
                    })
                    .openSession()) {
                assertEquals(
                        Set.of(),
                        indexes(session).find(ACCOUNT, null, "is nowhere", 1000).conversationIds());
                assertEquals(4, statements.size(), statements.toString());
                for (var asked : List.copyOf(statements)) {
                    var explain = session.createNativeQuery("explain " + asked, String.class);
                    for (int i = 1;
                            i <= asked.chars().filter(each -> each == '?').count();
                            i++) {
                        explain.setParameter(i, i == 1 ? (Object) ACCOUNT : "%");
                    }
                    var plan = explain.getSingleResult();
                    assertFalse(plan.contains("tableScan"), plan);
                    assertFalse(plan.matches("(?s).*MESSAGE_ACCOUNT.*"), plan);
                    assertTrue(plan.matches("(?s).*(ID = W.MESSAGE_ID|COUNT).*"), plan);
                    assertTrue(plan.matches("(?s).*WORD(_END)?\"? *(=|>=).*"), plan);
                }
            }
        });
    }

    /** Whether the account's messages lie together or far apart, and whoever's are between them. */
    @Test
    void aTextOfFrequentWordsIsLookedForInAllMessages() throws SQLException {
        onH2(() -> {
            for (int i = 0; i < 40; i++) {
                conversation(ACCOUNT, 100 + i, 100);
                conversation(OTHER, 200 + i, 200);
            }
            together(() -> {
                for (int i = 0; i < 80; i++) {
                    long id = i < 40 ? 1 + 2 * i : 1_000 + 1_000 * i;
                    var said = i % 20 == 7 ? "about a Desk" : i % 20 == 8 ? "About Desks" : "desk, and about it";
                    message(id, ACCOUNT, 100 + i % 40, 100, i == 28 ? "ACTIVITY" : "INCOMING", said);
                    message(id + 1, OTHER, 200 + i % 40, 200, "INCOMING", "about desk");
                }
            });
            take(messages.keySet().stream()
                    .filter(id -> conversations.get(id) < 200)
                    .mapToLong(id -> id)
                    .toArray());
            assertEquals(Set.of(108L, 128L), walked("ABOUT desk", 1000).conversationIds());
            assertFalse(walked("about desk", 3).more());
            assertTrue(walked("about desk", 2).more());
            assertEquals(Set.of(), walked("it desk", 1000).conversationIds());
            assertEquals(Set.of(107L, 127L), walked("a desk", 1000).conversationIds());
        });
    }

    @Test
    void whatTakesTooLongIsRefused() throws SQLException {
        onH2(() -> {
            conversation(ACCOUNT, 10, 100);
            message(1, ACCOUNT, 10, 100, "INCOMING", "desk, and about it");
            take(1);
            var refused = assertThrows(
                    Invalid.class,
                    () -> words(
                            words -> {
                                words.lookedUp = 0;
                                words.patience = Duration.ZERO;
                            },
                            words -> words.find(ACCOUNT, null, "about desk", 1000)));
            assertEquals(Rule.TOO_COMMON, refused.violations().get(0).rule());
        });
    }

    private Matches walked(String text, int most) {
        return words(words -> words.lookedUp = 0, words -> words.find(ACCOUNT, null, text, most));
    }

    private <T> T words(Consumer<WordIndex> with, Function<WordIndex, T> question) {
        try (var session = factory.openSession()) {
            var words = new WordIndex();
            words.session = session;
            words.database = database;
            with.accept(words);
            return question.apply(words);
        }
    }
}
