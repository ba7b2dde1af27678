package io.helpdesk.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.core.condition.ConditionWriter;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.Set;
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
            var writer = new ConditionWriter(DatabaseDialects.H2);
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
            assertTrue(ofMessages.matches("(?s).*PRIMARY_KEY_\\w+: ID > .*"), plan);
            assertFalse(ofMessages.contains("MESSAGE_ACCOUNT"), plan);
        }
    }

    @Test
    void withoutAnIndexOlderMessagesAreNotFound() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:messagesearchage;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2);
                var session = factory.openSession()) {
            session.beginTransaction();
            session.createNativeMutationQuery("set referential_integrity false").executeUpdate();
            long newest = 1_000_000;
            for (long id : new long[] {newest - MessageSearch.SCANNED, newest - MessageSearch.SCANNED + 1, newest}) {
                session.createNativeMutationQuery(
                                "insert into message (id, uuid, account_id, inbox_id, conversation_id, message_type, "
                                        + "content, html, content_type, content_attributes, private_note, status, "
                                        + "additional_attributes, created_at, updated_at) values (:id, random_uuid(), 1, 1, "
                                        + ":id, 'INCOMING', 'Where is my ORDER?', false, 'TEXT', json '{}', false, "
                                        + "'SENT', json '{}', now(), now())")
                        .setParameter("id", id)
                        .executeUpdate();
            }
            var writer = new ConditionWriter(DatabaseDialects.H2);
            var query = session.createQuery(
                    "select m.conversationId from MessageEntity m where " + MessageSearch.within(false) + " and "
                            + writer.said(new Condition.MessageContains("my order")),
                    Long.class);
            query.setParameter("account", 1L);
            writer.parameters().forEach(query::setParameter);
            assertEquals(Set.of(newest - MessageSearch.SCANNED + 1, newest), Set.copyOf(query.getResultList()));
            session.getTransaction().rollback();
        }
    }
}
