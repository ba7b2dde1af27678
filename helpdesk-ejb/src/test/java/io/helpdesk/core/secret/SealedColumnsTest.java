package io.helpdesk.core.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.model.Entities;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is stored of secrets on each database, with keys that come and go. */
class SealedColumnsTest {

    private static final String PASSWORD = "correct horse battery";

    private SessionFactory factory;

    private static SecretKeys keys(int current, Integer older) {
        return SecretKeys.of(
                Optional.of(key(current)), Optional.ofNullable(older).map(SealedColumnsTest::key));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @AfterEach
    void asBefore() {
        Sealing.by(SecretKeys.NONE);
    }

    @Test
    void allConvertedColumnsAreListed() {
        var converted = Entities.ALL.stream()
                .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Convert.class)
                        && Set.of(SealedText.class, SealedMap.class)
                                .contains(field.getAnnotation(Convert.class).converter()))
                .map(field -> field.isAnnotationPresent(Column.class)
                        ? field.getAnnotation(Column.class).name()
                        : field.getName())
                .collect(Collectors.toSet());
        var listed = Arrays.stream(SealedColumn.values())
                .filter(column -> column != SealedColumn.INSTANCE_SECRET)
                .map(SealedColumn::column)
                .collect(Collectors.toSet());
        assertEquals(listed, converted);
    }

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var sessions = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            all(sessions);
        }
    }

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:sealed;DB_CLOSE_DELAY=-1");
        try (var sessions = TestDatabase.open(h2, DatabaseDialects.H2)) {
            all(sessions);
        }
    }

    private void all(SessionFactory sessions) {
        factory = sessions;
        long inbox = readableWithoutAKey();
        sealedByTheFirst(inbox);
        rotatedToTheSecond(inbox);
    }

    private long readableWithoutAKey() {
        Sealing.by(SecretKeys.NONE);
        long id = inbox();
        assertTrue(stored(id).contains(PASSWORD));
        return id;
    }

    private void sealedByTheFirst(long id) {
        Sealing.by(keys(1, null));
        run(session -> assertEquals(PASSWORD, password(session, id), "readable as before"));
        seal();
        assertFalse(stored(id).contains(PASSWORD));
        assertTrue(stored(id).startsWith(Sealing.keys().beginning()));
        run(session -> assertEquals(PASSWORD, password(session, id)));
    }

    private void rotatedToTheSecond(long id) {
        Sealing.by(keys(2, null));
        var refusal = assertThrows(IllegalStateException.class, this::check);
        assertTrue(refusal.getMessage().contains("helpdesk.secrets.keys.old"), refusal.getMessage());
        Sealing.by(keys(2, 1));
        check();
        run(session -> assertEquals(PASSWORD, password(session, id)));
        seal();
        Sealing.by(keys(2, null));
        check();
        run(session -> assertEquals(PASSWORD, password(session, id), "the older key is not needed any more"));
    }

    private void check() {
        run(session -> session.doWork(SealedColumn::refuseUnknownKeys));
    }

    private void seal() {
        run(session -> {
            var round = new SealingRound();
            round.em = session;
            Arrays.stream(SealedColumn.values()).forEach(round::sealSome);
        });
    }

    private String stored(long id) {
        return factory.fromSession(
                session -> session.createNativeQuery("select channel_secrets from inbox where id = " + id, String.class)
                        .getSingleResult());
    }

    private static Object password(Session session, long id) {
        return session.find(InboxEntity.class, id).channelSettings().get("smtp_password");
    }

    private long inbox() {
        var command = SaveInbox.builder()
                .kind(ChannelKind.EMAIL)
                .name("Support")
                .email(Optional.of("help@example.com"))
                .channelSettings(Map.of("smtp_password", PASSWORD, "smtp_address", "mail.example.com"))
                .build();
        return factory.fromTransaction(session -> {
            var now = Instant.parse("2026-01-05T10:00:00Z");
            var account = AccountEntity.create(new SaveAccount("Acme", null, null, null, null, null, null, null), now);
            session.persist(account);
            var inbox = InboxEntity.create(account.id(), command, now);
            session.persist(inbox);
            return inbox.id();
        });
    }

    private void run(Consumer<Session> work) {
        factory.inTransaction(work);
    }
}
