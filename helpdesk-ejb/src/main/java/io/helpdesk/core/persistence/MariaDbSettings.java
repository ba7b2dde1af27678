package io.helpdesk.core.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What we need of a MariaDB and of a connection to it that may be set otherwise: a pool of our own sets what is the
 * connection's, a datasource of the server's has it in its configuration (docs/servers.md).
 */
final class MariaDbSettings {

    /** Below it {@code skip locked} and {@code json_table} are missing. */
    private static final int OLDEST_MAJOR = 10;

    private static final int OLDEST_MINOR = 6;

    /** MariaDB's own default; the longest values of ours are below. */
    private static final long PACKET = 16 * 1024 * 1024;

    private static final String ASKED = "select @@transaction_isolation, @@innodb_autoinc_lock_mode, "
            + "@@innodb_rollback_on_timeout, @@sql_mode, @@max_allowed_packet, @@log_bin, @@binlog_format";

    private MariaDbSettings() {}

    /** @throws IllegalStateException with a sentence that says what to change */
    static void refuseWrong(Connection connection) throws SQLException {
        var facts = connection.getMetaData();
        int major = facts.getDatabaseMajorVersion();
        refuseUnless(
                major > OLDEST_MAJOR || major == OLDEST_MAJOR && facts.getDatabaseMinorVersion() >= OLDEST_MINOR,
                "MariaDB " + facts.getDatabaseProductVersion() + " is too old; " + OLDEST_MAJOR + "." + OLDEST_MINOR
                        + " is the oldest that has what is needed");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ASKED)) {
            row.next();
            refuseWrong(row);
        }
        refuseUnless(
                noon(connection).startsWith("2001-07-01 12:00:00"),
                "times would be stored in another zone than UTC; add connectionTimeZone=UTC to the datasource's address");
    }

    private static void refuseWrong(ResultSet row) throws SQLException {
        refuseUnless(
                "READ-COMMITTED".equals(row.getString(1)),
                "the connections have the isolation " + row.getString(1)
                        + ", and events would be missed; set the datasource, or transaction_isolation of MariaDB, to READ-COMMITTED");
        refuseUnless(
                row.getInt(2) != 2,
                "innodb_autoinc_lock_mode is 2, and events would be missed; set it to 1 (Galera, which needs 2, is not supported)");
        refuseUnless(
                !row.getBoolean(3),
                "innodb_rollback_on_timeout is on, and parts of transactions would be lost; set it to OFF");
        var mode = Set.of(row.getString(4).split(","));
        refuseUnless(
                mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES"),
                "sql_mode has no STRICT_TRANS_TABLES, and values would be cut; add it");
        refuseUnless(
                !mode.contains("NO_BACKSLASH_ESCAPES") && !mode.contains("ANSI_QUOTES"),
                "sql_mode has NO_BACKSLASH_ESCAPES or ANSI_QUOTES, which statements are not written for; take them out");
        refuseUnless(
                row.getLong(5) >= PACKET,
                "max_allowed_packet is " + row.getLong(5)
                        + ", and long texts could not be stored; set it to 16M or more");
        refuseUnless(
                !row.getBoolean(6) || !"STATEMENT".equals(row.getString(7)),
                "binlog_format is STATEMENT, with which MariaDB refuses writes under READ-COMMITTED; set it to ROW or MIXED");
    }

    /** A moment of the summer, as the connection writes it. */
    private static String noon(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select cast(? as char)")) {
            query.setObject(1, OffsetDateTime.of(2001, 7, 1, 12, 0, 0, 0, ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void refuseUnless(boolean right, String sentence) {
        if (!right) {
            throw new IllegalStateException(sentence);
        }
    }
}
