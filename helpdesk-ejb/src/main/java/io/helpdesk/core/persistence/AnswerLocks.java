package io.helpdesk.core.persistence;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Turns to answer a request with an idempotency key, where the database has no locks without rows: a row that is picked by the
 * key's hash and locked until the transaction ends. Whoever has it finishes first; then its answer is there, or the request is
 * the next one's.
 */
final class AnswerLocks {

    /** The SQLSTATE of a wait that was in vain. */
    static final String TIMEOUT = "HYT00";

    /** What {@link DatabaseDialect#storedAnswer} asks then. */
    static final String STORED =
            "select false, fingerprint, status, content_type, sealed_body from idempotent_answer where id = ?";

    private static final int ROWS = 1024;

    private AnswerLocks() {}

    /** @return false if the wait was in vain */
    static boolean await(Connection connection, byte[] id, DatabaseDialect database) throws SQLException {
        try (var lock = connection.prepareStatement("select id from idempotent_answer_lock where id = ? for update")) {
            lock.setInt(1, Math.floorMod(ByteBuffer.wrap(id).getInt(), ROWS));
            lock.executeQuery().close();
            return true;
        } catch (SQLException e) {
            if (TIMEOUT.equals(database.state(e.getSQLState(), e.getErrorCode()))) {
                return false;
            }
            throw e;
        }
    }
}
