package io.helpdesk.core.idempotency;

import io.helpdesk.api.idempotency.Answer;
import io.helpdesk.api.idempotency.Claim;
import io.helpdesk.api.idempotency.IdempotentAnswers;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Claims by a lock that ends with the transaction (docs/adr/0011-idempotent-creates.md). */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IdempotentAnswersBean implements IdempotentAnswers {

    private static final int LOCKS = 1024;
    private static final String LOCK_TIMEOUT = "HYT00";
    private static final String STORED =
            "select false, fingerprint, status, content_type, sealed_body from idempotent_answer where id = ?";

    @Inject
    Session session;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public Claim claim(byte[] name, byte[] fingerprint) {
        var seal = new Seal(name);
        return session.doReturningWork(connection -> database.kind() == DatabaseKind.POSTGRESQL
                ? look(connection, "select * from helpdesk_claim_answer(?)", seal, fingerprint)
                : waitAndLook(connection, seal, fingerprint));
    }

    @Override
    public void keep(long accountId, byte[] name, byte[] fingerprint, Answer answer) {
        session.flush();
        var seal = new Seal(name);
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into idempotent_answer (id, account_id, fingerprint, "
                    + "status, content_type, sealed_body, created_at) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setBytes(1, seal.id());
                insert.setObject(2, accountId == 0 ? null : accountId, Types.BIGINT);
                insert.setBytes(3, fingerprint);
                insert.setInt(4, answer.status());
                insert.setString(5, answer.contentType());
                insert.setBytes(6, answer.body().length > LARGEST ? null : seal.close(answer.body()));
                insert.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }

    /** Whoever has the lock finishes first; then its answer is there, or the request is ours. */
    private static Claim waitAndLook(Connection connection, Seal seal, byte[] fingerprint) throws SQLException {
        try (var lock = connection.prepareStatement("select id from idempotent_answer_lock where id = ? for update")) {
            lock.setInt(1, Math.floorMod(ByteBuffer.wrap(seal.id()).getInt(), LOCKS));
            lock.executeQuery().close();
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                return new Claim.InFlight();
            }
            throw e;
        }
        return look(connection, STORED, seal, fingerprint);
    }

    private static Claim look(Connection connection, String sql, Seal seal, byte[] fingerprint) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, seal.id());
            try (var row = statement.executeQuery()) {
                return !row.next() || row.getBoolean(1) ? new Claim.Mine() : known(row, seal, fingerprint);
            }
        }
    }

    private static Claim known(ResultSet row, Seal seal, byte[] fingerprint) throws SQLException {
        var asked = row.getBytes(2);
        if (asked == null) {
            return new Claim.InFlight();
        }
        if (!MessageDigest.isEqual(asked, fingerprint)) {
            return new Claim.AnotherRequest();
        }
        var body = row.getBytes(5);
        return body == null
                ? new Claim.AnsweredAtLength()
                : new Claim.Answered(new Answer(row.getInt(3), row.getString(4), seal.open(body)));
    }
}
