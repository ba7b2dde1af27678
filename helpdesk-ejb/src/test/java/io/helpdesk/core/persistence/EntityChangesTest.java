package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.model.Entities;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every entity writes what was changed and nothing else: of two transactions that have read the same row and change
 * different attributes, neither undoes the other. Walks {@link Entities}, so a new entity cannot forget it.
 */
class EntityChangesTest {

    private static EmbeddedPostgres postgres;
    private static final List<SessionFactory> FACTORIES = new ArrayList<>();

    private final AnyValue values = new AnyValue();

    record On(Class<?> entity, DatabaseDialect kind, SessionFactory sessions) {
        @Override
        public String toString() {
            return entity.getSimpleName() + " on " + kind;
        }
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:changes;DB_CLOSE_DELAY=-1");
        FACTORIES.add(withoutRules(h2, DatabaseDialects.H2));
        FACTORIES.add(withoutRules(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL));
    }

    @AfterAll
    static void stop() throws IOException {
        FACTORIES.forEach(SessionFactory::close);
        postgres.close();
    }

    static Stream<On> entities() {
        return Entities.ALL.stream()
                .filter(entity -> !Modifier.isAbstract(entity.getModifiers()))
                .flatMap(entity -> Stream.of(
                        new On(entity, DatabaseDialects.H2, FACTORIES.get(0)),
                        new On(entity, DatabaseDialects.POSTGRESQL, FACTORIES.get(1))));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void twoWhoChangeDifferentAttributesBothKeepTheirs(On on) {
        var attributes = Attribute.changeable(on.sessions, on.entity);
        // each two of them are in different halves at least once
        for (int bit = 1; bit < attributes.size(); bit <<= 1) {
            var halves = new ArrayList<>(List.of(new ArrayList<Attribute>(), new ArrayList<Attribute>()));
            for (int i = 0; i < attributes.size(); i++) {
                halves.get((i & bit) == 0 ? 0 : 1).add(attributes.get(i));
            }
            bothKeepTheirs(on, halves.get(0), halves.get(1));
        }
    }

    private void bothKeepTheirs(On on, List<Attribute> ofOne, List<Attribute> ofOther) {
        var id = stored(on);
        try (var one = on.sessions.openSession();
                var other = on.sessions.openSession()) {
            one.beginTransaction();
            var read = one.find(on.entity, id);
            other.beginTransaction();
            var same = other.find(on.entity, id);
            change(other, same, ofOther);
            other.getTransaction().commit();
            change(one, read, ofOne);
            if (!committed(one)) {
                return;
            }
            try (var after = on.sessions.openSession()) {
                var now = after.find(on.entity, id);
                ofOther.forEach(each -> assertEquals(each.read(same), each.read(now), () -> each + " was undone"));
                ofOne.forEach(each -> assertEquals(each.read(read), each.read(now), () -> each + " was not written"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void whatIsOnlyReadIsNotWritten(On on) {
        var id = stored(on);
        try (var session = on.sessions.openSession()) {
            session.beginTransaction();
            session.find(on.entity, id);
            assertTrue(!session.isDirty(), () -> on + " counts as changed as soon as it is read");
            session.getTransaction().rollback();
        }
    }

    private Object stored(On on) {
        try (var session = on.sessions.openSession()) {
            session.beginTransaction();
            var entity = values.entity(session, on.entity);
            session.persist(entity);
            session.getTransaction().commit();
            return on.sessions.getPersistenceUnitUtil().getIdentifier(entity);
        }
    }

    private void change(Session session, Object entity, List<Attribute> attributes) {
        attributes.forEach(
                attribute -> attribute.write(entity, values.other(session, attribute, attribute.read(entity))));
    }

    /** One with a revision is refused instead: nothing was undone either. */
    private static boolean committed(Session session) {
        try {
            session.getTransaction().commit();
            return true;
        } catch (OptimisticLockException refused) {
            return false;
        } catch (RollbackException refused) {
            assertTrue(refused.getCause() instanceof OptimisticLockException, () -> String.valueOf(refused.getCause()));
            return false;
        }
    }

    /** Any value may refer to anything, and may be anything of its type. */
    private static SessionFactory withoutRules(DataSource dataSource, DatabaseDialect kind) throws SQLException {
        var sessions = TestDatabase.open(dataSource, kind);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var drops = new ArrayList<String>();
            try (var rows = statement.executeQuery("select table_schema, table_name, constraint_name "
                    + "from information_schema.table_constraints where constraint_type in ('CHECK', 'FOREIGN KEY') "
                    + "and lower(table_schema) = 'public' and constraint_name not like '%_not_null' "
                    + "order by constraint_type desc")) {
                while (rows.next()) {
                    drops.add("alter table \"" + rows.getString(1) + "\".\"" + rows.getString(2)
                            + "\" drop constraint \"" + rows.getString(3) + "\"");
                }
            }
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
        return sessions;
    }
}
