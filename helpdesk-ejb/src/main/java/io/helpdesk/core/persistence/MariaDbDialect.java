package io.helpdesk.core.persistence;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.exceptionsorter.MySQLExceptionSorter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;

/** MariaDB with InnoDB, for any number of nodes on one primary (docs/adr/0061-mariadb.md). */
final class MariaDbDialect implements DatabaseDialect {

    private static final String REFERENCE_GONE = "23503";
    private static final String TAKEN = "23505";
    private static final String CANCELLED = "57014";
    private static final String NO_ROOM = "53300";
    private static final String LOST_CONNECTION = "08006";

    /**
     * The standard's SQLSTATEs for numbers whose own is one for many, or none of the standard's: a value that is taken, a row
     * that refers or is referred to, a check, a wait for a lock, a row changed since it was read, a statement that was cancelled
     * or took too long, connections that are too many, one that was ended, and a server that only reads or is going.
     */
    private static final Map<Integer, String> STATES = Map.ofEntries(
            Map.entry(1062, TAKEN),
            Map.entry(1586, TAKEN),
            Map.entry(1216, REFERENCE_GONE),
            Map.entry(1217, REFERENCE_GONE),
            Map.entry(1451, REFERENCE_GONE),
            Map.entry(1452, REFERENCE_GONE),
            Map.entry(4025, "23514"),
            Map.entry(1205, AnswerLocks.TIMEOUT),
            Map.entry(1020, "40001"),
            Map.entry(1213, "40001"),
            Map.entry(1317, CANCELLED),
            Map.entry(1969, CANCELLED),
            Map.entry(1028, CANCELLED),
            Map.entry(1040, NO_ROOM),
            Map.entry(1203, NO_ROOM),
            Map.entry(1226, NO_ROOM),
            Map.entry(1053, LOST_CONNECTION),
            Map.entry(1927, LOST_CONNECTION),
            Map.entry(1290, "25006"));

    private static final Set<String> LOST = Set.of("40001", REFERENCE_GONE, TAKEN);

    private static final List<String> UNAVAILABLE =
            List.of("08", "25006", "40", "53", CANCELLED, "57P0", AnswerLocks.TIMEOUT);

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public String name() {
        return "mariadb";
    }

    /** Its own, as the shared ones are written in what PostgreSQL and H2 have in common. */
    @Override
    public List<String> migrations() {
        return List.of(name());
    }

    @Override
    public String driver() {
        return "org.mariadb.jdbc.Driver";
    }

    @Override
    public String jsonType() {
        return "longtext";
    }

    /**
     * JSON is text as it was written: MariaDB's own {@code json} is a text of another collation than the rest, and what Hibernate
     * would send it through loses all that is nested deeper than 32 times.
     */
    @Override
    public void contribute(TypeContributions types) {
        types.contributeJdbcType(JsonJdbcType.INSTANCE);
        types.getTypeConfiguration()
                .getDdlTypeRegistry()
                .addDescriptor(new DdlTypeImpl(SqlTypes.JSON, jsonType(), new MariaDBDialect()));
    }

    @Override
    public String attributeKey(String key) {
        return MariaDbAttributes.key(key);
    }

    @Override
    public String attributeText() {
        return MariaDbAttributes.TEXT;
    }

    @Override
    public String attributeNumber() {
        return MariaDbAttributes.NUMBER;
    }

    @Override
    public String attributeDate() {
        return MariaDbAttributes.DATE;
    }

    @Override
    public String epochDay(String column) {
        return "to_days(" + column + ") - to_days('1970-01-01')";
    }

    /** There are no arrays; the numbers are a list in JSON. */
    @Override
    public String amongKeys(String column) {
        return column + " in (select number from json_table(?, '$[*]' columns (number bigint path '$')) numbers)";
    }

    @Override
    public void bindKeys(PreparedStatement statement, int parameter, long[] keys) throws SQLException {
        statement.setString(
                parameter, Arrays.stream(keys).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    public Class<MariaDBDialect> hibernateDialect() {
        return MariaDBDialect.class;
    }

    @Override
    public ExceptionSorter brokenConnections() {
        var known = new MySQLExceptionSorter();
        return error -> known.isFatal(error)
                || connectionLost(String.valueOf(state(error.getSQLState(), error.getErrorCode())));
    }

    @Override
    public void configure(AgroalConnectionFactoryConfigurationSupplier connections, long statementTimeoutMillis) {
        connections
                .jdbcTransactionIsolation(TransactionIsolation.READ_COMMITTED)
                // times are without a zone there, and ours are UTC
                .jdbcProperty("connectionTimeZone", "UTC")
                .jdbcProperty("forceConnectionTimeZoneToSession", "true")
                .jdbcProperty(
                        "sessionVariables",
                        "max_statement_time=" + statementTimeoutMillis / 1000.0 + ",innodb_lock_wait_timeout=20")
                .jdbcProperty("connectTimeout", "10000")
                // a dead network must not hold a thread for longer than a statement may take
                .jdbcProperty("socketTimeout", String.valueOf(statementTimeoutMillis + 10_000))
                .jdbcProperty("tcpKeepAlive", "true")
                // the server must not ask for files of ours
                .jdbcProperty("allowLocalInfile", "false");
    }

    @Override
    public void refuseWrongSettings(Connection connection) throws SQLException {
        MariaDbSettings.refuseWrong(connection);
    }

    @Override
    public EventHorizon eventHorizon() {
        return new MariaDbHorizon();
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
    public boolean findsPartsOfTexts(Connection connection) {
        return false;
    }

    @Override
    public boolean locksIndexesFirst() {
        return true;
    }

    @Override
    public String lockThatReferencesPass() {
        return "for update";
    }

    @Override
    public boolean awaitAnswer(Connection connection, byte[] id) throws SQLException {
        return AnswerLocks.await(connection, id, this);
    }

    @Override
    public String storedAnswer() {
        return AnswerLocks.STORED;
    }

    @Override
    public String state(String sqlState, int number) {
        return STATES.getOrDefault(number, sqlState);
    }

    @Override
    public boolean connectionLost(String sqlState) {
        return sqlState.startsWith("08");
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
        return REFERENCE_GONE.equals(sqlState);
    }
}
