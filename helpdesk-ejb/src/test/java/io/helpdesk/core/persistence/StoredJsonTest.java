package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.core.account.UserEntity;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What lies in a JSON column is read, whatever its size; what is no such value fails alone and is left as it is. */
class StoredJsonTest {

    @Test
    void onPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var factory = TestDatabase.open(postgres.getPostgresDatabase(), DatabaseDialects.POSTGRESQL)) {
            hostile(factory, "cast(:json as " + DatabaseDialects.POSTGRESQL.jsonType() + ")");
        }
    }

    @Test
    void onH2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:storedjson;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2)) {
            hostile(factory, ":json format json");
        }
    }

    private static void hostile(SessionFactory factory, String asJson) {
        var ids = List.of(user(factory, "good"), user(factory, "bad"), user(factory, "huge"));
        plant(factory, asJson, ids.get(0), "{\"a\": 1}");
        plant(factory, asJson, ids.get(1), "[1]");
        plant(factory, asJson, ids.get(2), "{\"n\": 1" + "0".repeat(5_000) + ", \"e\": 1e1200}");

        factory.inTransaction(session -> {
            var all = session.createQuery("select u from UserEntity u order by u.id", UserEntity.class)
                    .getResultList();
            assertEquals(3, all.size());
            assertEquals(Map.of("a", 1), all.get(0).customAttributes());
            assertThrows(
                    IllegalStateException.class, () -> Map.copyOf(all.get(1).customAttributes()));
            var huge = all.get(2).customAttributes();
            assertEquals(
                    0,
                    new BigDecimal("1e1200")
                            .compareTo(new BigDecimal(huge.get("e").toString())));
            // another column is written: the value stays as it is
            all.get(1).rename("renamed", Instant.now());
        });
        factory.inTransaction(session -> assertEquals(
                "[1]",
                String.valueOf(session.createNativeQuery(
                                "select cast(custom_attributes as varchar) from desk_user where name = 'renamed'",
                                String.class)
                        .getSingleResult())));
    }

    private static long user(SessionFactory factory, String name) {
        return factory.fromTransaction(session -> {
            var user = UserEntity.create(name, name + "@example.org", name, Instant.now());
            session.persist(user);
            return user.id();
        });
    }

    private static void plant(SessionFactory factory, String asJson, long id, String json) {
        factory.inTransaction(session -> session.createNativeMutationQuery(
                        "update desk_user set custom_attributes = " + asJson + " where id = :id")
                .setParameter("json", json)
                .setParameter("id", id)
                .executeUpdate());
    }
}
