package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final String INSERT = "insert into thing (id,name) values (?,?)";

    private static EmbeddedPostgres postgres;

    private final Pipeline pipeline = new Pipeline();
    private Connection connection;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() throws SQLException {
        connection = postgres.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        execute("create table thing (id bigint primary key, name varchar(10))");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void insertsAreHeldUntilTheyAreSent() throws SQLException {
        insert(1, "one");
        insert(2, null);
        assertEquals("", things());
        assertFalse(pipeline.isEmpty());

        pipeline.send(connection);
        assertEquals("1=one 2=null ", things());
        assertTrue(pipeline.isEmpty());
    }

    @Test
    void aChangeIsSentBehindThemAndSaysHowManyRowsItChanged() throws SQLException {
        insert(1, "one");
        assertEquals(1, rename(1, "uno"));
        insert(2, "two");
        assertEquals(0, rename(3, "tre"));
        assertEquals("1=uno 2=two ", things());
        assertTrue(pipeline.isEmpty());
    }

    @Test
    void whatCannotBeInsertedFailsWhenItIsSentAndIsNotSentAgain() throws SQLException {
        insert(1, "one");
        insert(1, "twice");
        var failure = assertThrows(SQLException.class, () -> rename(1, "uno"));
        assertEquals("23505", failure.getSQLState());
        assertTrue(pipeline.isEmpty());
    }

    @Test
    void severalRowsAtOnceAreTheDriversBehindWhatIsHeld() throws SQLException {
        insert(1, "one");
        try (var batch = PipelinedStatement.of(connection, pipeline, INSERT)) {
            for (int id = 2; id <= 3; id++) {
                batch.setLong(1, id);
                batch.setString(2, "more");
                batch.addBatch();
            }
            assertEquals(2, batch.executeBatch().length);
        }
        assertTrue(pipeline.isEmpty());
        assertEquals("1=one 2=more 3=more ", things());
    }

    @Test
    void aStatementIsUsedAgain() throws SQLException {
        try (var statement = PipelinedStatement.of(connection, pipeline, INSERT)) {
            for (int id = 1; id <= 2; id++) {
                statement.setLong(1, id);
                statement.setString(2, "again");
                statement.addBatch();
                assertEquals(1, statement.executeBatch()[0]);
            }
        }
        pipeline.send(connection);
        assertEquals("1=again 2=again ", things());
    }

    @Test
    void onlyWhatAnswersWithANumberFits() {
        assertTrue(PipelinedStatement.fits(INSERT));
        assertTrue(PipelinedStatement.fits("update thing set name=? where id=?"));
        assertFalse(PipelinedStatement.fits("insert into thing (id) values (?) returning name"));
        assertFalse(PipelinedStatement.fits("insert into thing (id) select 1"));
        assertFalse(PipelinedStatement.fits("select 1"));
        assertFalse(PipelinedStatement.fits("delete from thing; delete from thing"));
    }

    private void insert(long id, String name) throws SQLException {
        try (var statement = PipelinedStatement.of(connection, pipeline, INSERT)) {
            statement.setLong(1, id);
            statement.setString(2, name);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private int rename(long id, String name) throws SQLException {
        try (var statement = PipelinedStatement.of(connection, pipeline, "update thing set name=? where id=?")) {
            statement.setString(1, name);
            statement.setLong(2, id);
            return statement.executeUpdate();
        }
    }

    private String things() throws SQLException {
        var found = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, name from thing order by id")) {
            while (rows.next()) {
                found.append(rows.getLong(1))
                        .append('=')
                        .append(rows.getString(2))
                        .append(' ');
            }
        }
        return found.toString();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
