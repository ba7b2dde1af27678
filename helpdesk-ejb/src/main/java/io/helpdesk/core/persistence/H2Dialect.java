package io.helpdesk.core.persistence;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** H2, embedded: a file that one process has open, or memory. */
final class H2Dialect implements DatabaseDialect {

    /** Database closed, and closing; object closed. */
    private static final Set<String> CONNECTION_LOST = Set.of("90067", "90098", "90121");

    /**
     * The standard's classes, and H2's own numbers: cancelled, lock timeout, object or database closed, concurrent update,
     * database called from within itself.
     */
    private static final List<String> UNAVAILABLE = List.of(
            "08", "53", "57014", "40", AnswerLocks.TIMEOUT, "90007", "90067", "90098", "90121", "90131", "90135");

    /** A row that refers or is referred to: H2 has a number for each. */
    private static final Set<String> REFERENCE_GONE = Set.of("23503", "23506");

    /** Deadlock, concurrent update, a row referred to that is gone (two numbers), a value that is taken. */
    private static final Set<String> LOST = Set.of("40001", "90131", "23503", "23506", "23505");

    /**
     * Part of the address of a file: its blocks are never moved, neither while it is idle nor when it is closed. 2.3.232 can
     * lose or destroy what it moves (its issues 4086 and 4247, mended in 2.4.240); space that nothing uses is used again.
     */
    static final String NEVER_COMPACTED = ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0";

    /** Not a file or memory of this process alone: a server, or one inside that lets others in. */
    private static final Pattern SERVED = Pattern.compile("jdbc:h2:(tcp|ssl):.*|.*;auto_server=(true|1|t|yes|y)(;.*)?");

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String driver() {
        return "org.h2.Driver";
    }

    @Override
    public String jsonType() {
        return "json";
    }

    @Override
    public String attributeKey(String key) {
        return H2Attributes.key(key);
    }

    @Override
    public String attributeText() {
        return H2Attributes.TEXT;
    }

    @Override
    public String attributeNumber() {
        return H2Attributes.NUMBER;
    }

    @Override
    public String attributeDate() {
        return H2Attributes.DATE;
    }

    @Override
    public Class<org.hibernate.dialect.H2Dialect> hibernateDialect() {
        return org.hibernate.dialect.H2Dialect.class;
    }

    @Override
    public ExceptionSorter brokenConnections() {
        return ExceptionSorter.emptyExceptionSorter();
    }

    /**
     * A commit that was answered is on disk; and a query asked again after waiting for a lock looks again, instead of
     * repeating what it found before the other's commit.
     */
    @Override
    public void configure(AgroalConnectionFactoryConfigurationSupplier connections, long statementTimeoutMillis) {
        connections.initialSql("SET WRITE_DELAY 0; SET OPTIMIZE_REUSE_RESULTS 0; "
                + "SET LOCK_TIMEOUT 20000; SET QUERY_TIMEOUT " + statementTimeoutMillis);
    }

    @Override
    public EventHorizon eventHorizon() {
        return new NodeHorizon("select next value for event_start_seq");
    }

    @Override
    public boolean horizonSpansNodes() {
        return false;
    }

    @Override
    public boolean staysInOneProcess(String url) {
        return !SERVED.matcher(url.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public boolean findsPartsOfTexts(Connection connection) {
        return false;
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
    public boolean connectionLost(String sqlState) {
        return sqlState.startsWith("08") || CONNECTION_LOST.contains(sqlState);
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
        return REFERENCE_GONE.contains(sqlState);
    }

    @Override
    public boolean takenByAnotherProcess(String sqlState) {
        return "90020".equals(sqlState);
    }

    /** Releases before 2.2 wrote formats that 2.2 and later do not read. */
    @Override
    public boolean writtenByAnotherRelease(String sqlState) {
        return "90048".equals(sqlState);
    }
}
