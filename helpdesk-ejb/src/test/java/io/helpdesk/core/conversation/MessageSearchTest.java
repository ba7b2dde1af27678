package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import java.util.ArrayList;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database that finds no text by an index looks through a bounded number of messages. */
class MessageSearchTest {

    @Test
    void withoutAnIndexTheNewestMessagesAloneAreRead() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:messagesearch;DB_CLOSE_DELAY=-1");
        var statements = new ArrayList<String>();
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2);
                var session = factory.withOptions()
                        .statementInspector(sql -> {
                            statements.add(sql);
                            return sql;
                        })
                        .openSession()) {
            var writer = new ConditionWriter();
            var query = session.createQuery(
                    "select m.conversationId from MessageEntity m where " + MessageSearch.within(false) + " and "
                            + writer.said(new Condition.MessageContains("nowhere")),
                    Long.class);
            query.setParameter("account", 1L);
            writer.parameters().forEach(query::setParameter);
            assertEquals(0, query.getResultList().size());

            var asked = statements.get(statements.size() - 1);
            var explain = session.createNativeQuery("explain " + asked, String.class);
            explain.setParameter(1, 1L);
            explain.setParameter(2, "%nowhere%");
            var plan = explain.getSingleResult();
            var ofMessages = plan.substring(plan.indexOf("/*"), plan.indexOf("WHERE"));
            assertTrue(ofMessages.contains("PRIMARY_KEY"), plan);
            assertFalse(ofMessages.contains("MESSAGE_ACCOUNT"), plan);
        }
    }
}
