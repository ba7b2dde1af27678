package io.helpdesk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
}
