package io.helpdesk.core.persistence;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLCastingJsonJdbcType;
import org.hibernate.dialect.PostgreSQLDialect;

/** PostgreSQL, the database to deploy on. */
final class PostgresqlDialect implements DatabaseDialect {

    /** Serialisation failure and deadlock, a row referred to that is gone, a value that is taken. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "23503", "23505");

    /** No connection, none left, shutdown, cancelled, rolled back because of another transaction, lock not available. */
    private static final List<String> UNAVAILABLE = List.of("08", "53", "57P0", "57014", "40", "55P03");

    /** An attribute, as JSON and as text. */
    private static final String VALUE = "(?1 -> cast(?2 as text))";

    private static final String TEXT = "(?1 ->> cast(?2 as text))";

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String driver() {
        return "org.postgresql.Driver";
    }

    @Override
    public String jsonType() {
        return "jsonb";
    }

    /**
     * JSON is bound as text and cast by the database, never as the driver's own object type, whose class may be another
     * copy than the one of the server's driver.
     */
    @Override
    public void contribute(TypeContributions types) {
        types.contributeJdbcType(PostgreSQLCastingJsonJdbcType.JSONB_INSTANCE);
    }

    @Override
    public boolean takesStatementsTogether() {
        return true;
    }

    @Override
    public String attributeKey(String key) {
        return key;
    }

    @Override
    public String attributeText() {
        return "case when jsonb_typeof(" + VALUE + ") in ('object', 'array') then '' else " + TEXT + " end";
    }

    /** The branches are taken in this order, so that nothing is cast that is no number. */
    @Override
    public String attributeNumber() {
        return "case jsonb_typeof(" + VALUE + ") when 'number' then cast(" + TEXT
                + " as numeric) when 'string' then case when " + TEXT
                + " ~ '^(-|)[0-9]{1,100}([.][0-9]{1,100}|)$' then cast(" + TEXT + " as numeric) end end";
    }

    @Override
    public String attributeDate() {
        return "substring(" + TEXT
                + " from '^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))([T ]|$)') collate \"C\"";
    }

    @Override
    public Class<PostgreSQLDialect> hibernateDialect() {
        return PostgreSQLDialect.class;
    }

    @Override
    public ExceptionSorter brokenConnections() {
        return new PostgreSQLExceptionSorter();
    }

    @Override
    public void configure(AgroalConnectionFactoryConfigurationSupplier connections, long statementTimeoutMillis) {
        connections
                .jdbcProperty("options", "-c statement_timeout=" + statementTimeoutMillis)
                .jdbcProperty("ApplicationName", "helpdesk")
                .jdbcProperty("connectTimeout", "10")
                // a dead network must not hold a thread for longer than a statement may take
                .jdbcProperty("socketTimeout", String.valueOf(statementTimeoutMillis / 1000 + 10))
                .jdbcProperty("tcpKeepAlive", "true");
    }

    @Override
    public EventHorizon eventHorizon() {
        return new PostgresqlHorizon();
    }

    @Override
    public boolean horizonSpansNodes() {
        return true;
    }

    @Override
    public boolean staysInOneProcess(String url) {
        return false;
    }

    @Override
    public boolean findsPartsOfTexts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from pg_indexes where indexname = 'message_text_trigrams' "
                        + "and schemaname = any (current_schemas(false))")) {
            return row.next();
        }
    }

    @Override
    public String lockThatReferencesPass() {
        return "for no key update";
    }

    /** The query itself takes the turn, in the same round trip, and does not wait. */
    @Override
    public boolean awaitAnswer(Connection connection, byte[] id) {
        return true;
    }

    @Override
    public String storedAnswer() {
        return "select * from helpdesk_claim_answer(?)";
    }

    /** The standard's class, and the database's shutdowns. */
    @Override
    public boolean connectionLost(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P0");
    }

    @Override
    public boolean lostAgainstAnother(String sqlState) {
        return LOST.contains(sqlState);
    }

    @Override
    public boolean unavailable(String sqlState) {
        return UNAVAILABLE.stream().anyMatch(sqlState::startsWith);
    }

    @Override
    public boolean referenceGone(String sqlState) {
        return "23503".equals(sqlState);
    }
}
