package io.helpdesk.core.idempotency;

import io.helpdesk.api.idempotency.Answer;
import io.helpdesk.api.idempotency.Claim;
import io.helpdesk.api.idempotency.IdempotentAnswers;
import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseDialect;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Inject
    Session session;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public Claim claim(byte[] name, byte[] fingerprint) {
        var seal = new Seal(name);
        var dialect = database.dialect();
        return session.doReturningWork(connection -> dialect.awaitAnswer(connection, seal.id())
                ? look(connection, dialect, seal, fingerprint)
                : new Claim.InFlight());
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

    private static Claim look(Connection connection, DatabaseDialect dialect, Seal seal, byte[] fingerprint)
            throws SQLException {
        try (var statement = connection.prepareStatement(dialect.storedAnswer())) {
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
