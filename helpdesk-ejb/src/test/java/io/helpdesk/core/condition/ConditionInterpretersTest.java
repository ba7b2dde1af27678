package io.helpdesk.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Attribute;
import io.helpdesk.api.conversation.Condition.Reading;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.ConversationSnapshots;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.TestDatabase;
import io.helpdesk.mariadb.MariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** A query finds the conversations that the matcher finds, for any condition, on each database. */
class ConditionInterpretersTest {

    private static final int CONDITIONS = 300;
    private static final long SEED = 20261129;

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:conditions;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            agree(factory, DatabaseDialects.H2);
        }
    }

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            agree(factory, DatabaseDialects.POSTGRESQL);
        }
    }

    @Test
    void onMariaDb() {
        try (var mariadb = MariaDb.start("conditions");
                var factory = TestDatabase.open(mariadb.dataSource(), DatabaseDialects.MARIADB)) {
            agree(factory, DatabaseDialects.MARIADB);
        }
    }

    private static void agree(SessionFactory factory, DatabaseDialect database) {
        factory.inTransaction(session -> {
            var random = new Random(SEED);
            var stored = new StoredConversations(session, database, random);
            stored.store();
            var snapshots = snapshots(session);
            var conditions = new RandomConditions(random, snapshots, stored.labels.keySet());
            var decided = new HashSet<Class<?>>();
            for (int i = 0; i < CONDITIONS; i++) {
                var condition = conditions.next(3);
                var matching = matching(condition, snapshots, stored);
                assertEquals(matching, found(session, database, stored.account(), condition), condition.toString());
                if (!matching.isEmpty() && matching.size() < snapshots.size()) {
                    decided.add(condition.getClass());
                }
            }
            assertEquals(Set.of(Condition.class.getPermittedSubclasses()), decided, "each kind tells some from others");
            scopesAgree(session, database, stored, snapshots);
            strangersDoNoHarm(session, database, stored.account());
        });
    }

    /** Lists, look-ups and the live feed show the same conversations. */
    private static void scopesAgree(
            Session session, DatabaseDialect database, StoredConversations stored, List<Conversation> snapshots) {
        var one = snapshots.get(0);
        for (var scope : List.of(
                new AccessScope.EveryInbox(),
                new AccessScope.Inboxes(Set.of(one.inbox().id())),
                new AccessScope.Inboxes(Set.of()),
                new AccessScope.OneSession(one.session().id(), one.contact().id(), true),
                new AccessScope.OneContact(one.contact().id()))) {
            var visible = VisibleConversations.of(
                    Caller.system(stored.account(), "tested").withScope(scope));
            var condition = visible.condition();
            var found = found(session, database, stored.account(), condition);
            assertEquals(found, matching(condition, snapshots, stored), scope.toString());
            assertEquals(
                    found,
                    ids(
                            snapshots,
                            each -> ConditionMatcher.matches(
                                    condition,
                                    new ConditionMatcher.Whereabouts(
                                            each.inbox().id(),
                                            each.session().id(),
                                            each.contact().id(),
                                            null,
                                            null))),
                    scope.toString());
        }
    }

    /** What is no object, or larger than anything we take, is passed over. */
    private static void strangersDoNoHarm(Session session, DatabaseDialect database, long account) {
        var many = new StringBuilder("{");
        for (int i = 0; i < 50_000; i++) {
            many.append("\"k").append(i).append("\":").append(i).append(',');
        }
        many.append("\"plan\":\"last\"}");
        var deep = "{\"deep\":" + "[".repeat(500) + "]".repeat(500) + ",\"escaped\":\"" + "\\\"".repeat(50_000) + "\"}";
        var rows = List.of("[1]", "5", "\"plan\"", "null", "{\"plan\":1e1200}", many.toString(), deep);
        for (int i = 0; i < rows.size(); i++) {
            session.createNativeMutationQuery("update conversation set custom_attributes = "
                            + StoredConversations.asJson(database, ":json") + " where id = :id")
                    .setParameter("json", rows.get(i))
                    .setParameter("id", i + 1L)
                    .executeUpdate();
        }
        for (var reading : Reading.values()) {
            var plan = new Attribute(ConversationField.CUSTOM_ATTRIBUTES, "plan", reading);
            assertTrue(found(session, database, account, new Condition.Present(plan))
                                    .size()
                            + found(session, database, account, Condition.absent(plan))
                                    .size()
                    == 60);
        }
        var plan = new Attribute(ConversationField.CUSTOM_ATTRIBUTES, "plan", Reading.TEXT);
        assertEquals(Set.of(6L), found(session, database, account, Condition.is(plan, "last")));
        // where a number has an end, whatever is beyond is as large as the largest
        var huge = new Attribute(ConversationField.CUSTOM_ATTRIBUTES, "plan", Reading.NUMBER);
        assertEquals(
                Set.of(5L),
                found(
                        session,
                        database,
                        account,
                        new Condition.Compare(
                                huge,
                                Condition.Comparison.GREATER,
                                new BigDecimal(database == DatabaseDialects.MARIADB ? "1e44" : "1e1000"))));
    }

    private static Set<Long> found(Session session, DatabaseDialect database, long account, Condition condition) {
        var writer = new ConditionWriter(database);
        var query = session.createQuery(
                "select c.id from ConversationEntity c where c.accountId = :account and (" + writer.where(condition)
                        + ")",
                Long.class);
        query.setParameter("account", account);
        writer.parameters().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    private static Set<Long> matching(Condition condition, List<Conversation> snapshots, StoredConversations stored) {
        return ids(snapshots, each -> ConditionMatcher.matches(condition, new Known(each, stored)));
    }

    private static Set<Long> ids(List<Conversation> of, Function<Conversation, Boolean> those) {
        return of.stream().filter(those::apply).map(Conversation::id).collect(Collectors.toSet());
    }

    /** A snapshot with what is not in it beside it. */
    private record Known(Conversation conversation, StoredConversations stored) implements ConditionMatcher.Subject {

        @Override
        public Object value(ConversationField field) {
            return field.of(conversation);
        }

        @Override
        public boolean unread() {
            return new ConditionMatcher.Snapshot(conversation).unread();
        }

        @Override
        public boolean says(Condition.MessageContains text) {
            return stored.said.get(conversation.id()).stream()
                    .anyMatch(each -> each.contains(text.text().toLowerCase(Locale.ROOT)));
        }

        @Override
        public Set<String> titles(Set<Long> labelKeys) {
            return labelKeys.stream().map(stored.labels::get).collect(Collectors.toSet());
        }

        @Override
        public boolean participates(long userId) {
            return stored.participants.get(conversation.id()).contains(userId);
        }
    }

    private static List<Conversation> snapshots(Session session) {
        var all = session.createQuery("select c from ConversationEntity c order by c.id", ConversationEntity.class)
                .getResultList();
        var beans = Map.<Class<?>, Object>of(
                EntityManager.class,
                session,
                Session.class,
                session,
                Clock.class,
                Clock.systemUTC(),
                RecentLookups.class,
                new NothingRecent());
        return new ArrayList<>(wired(ConversationSnapshots.class, beans).of(all));
    }

    /** Remembers nothing, as there is no server to say which transaction it is. */
    private static final class NothingRecent extends RecentLookups {

        @Override
        public <K, T> Map<K, T> rememberAll(Class<T> type, Set<K> keys, Function<Set<K>, Map<K, T>> lookUp) {
            return lookUp.apply(keys);
        }
    }

    /** A bean with what it asks for, as a container makes it. */
    private static <T> T wired(Class<T> type, Map<Class<?>, Object> beans) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var bean = constructor.newInstance();
            for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
                for (var field : declaring.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            && (beans.containsKey(field.getType())
                                    || !field.getType().isInterface())) {
                        field.setAccessible(true);
                        var known = beans.get(field.getType());
                        field.set(bean, known == null ? wired(field.getType(), beans) : known);
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
