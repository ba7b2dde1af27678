package io.helpdesk.core.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.delivery.DeliveryEntity.QueuePosition;
import io.helpdesk.core.outbox.EventLog.Beginning;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    /** Others have waits of their own for the same conversation: for a receiver that fails, or for a contact who had too much. */
    @Test
    void onlyWhatWaitsForThatTargetInThatConversationIsHurried() throws ReflectiveOperationException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:deliveryqueue;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2);
                var em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.createNativeQuery("set referential_integrity false").executeUpdate();
            var target = new Target(21);
            var meant = waiting(em, 21, "conversation 7", null);
            var underWay = waiting(em, 21, "conversation 7", "another node");
            var elsewhere = waiting(em, 21, "conversation 8", null);
            var webhook = waiting(em, 22, "conversation 7", null);
            em.flush();
            var queue = new DeliveryQueue();
            queue.em = em;
            queue.clock = Clock.fixed(NOON, ZoneOffset.UTC);
            queue.hurry(target, 7);
            assertEquals(List.of(NOON, LATER, LATER, LATER), due(em, meant, underWay, elsewhere, webhook));
            em.getTransaction().rollback();
        }
    }

    private static final class Target extends DeliveryTargetEntity {

        private Target(long id) throws ReflectiveOperationException {
            super(1L, new Beginning(0, Set.of()), NOON);
            set(DeliveryTargetEntity.class, this, "id", id);
        }
    }

    private static DeliveryEntity waiting(EntityManager em, long targetId, String lane, String owner)
            throws ReflectiveOperationException {
        var delivery = DeliveryEntity.ofBody(targetId, 1, "message", "{}", new QueuePosition(lane, 1, 1, 1), LATER);
        set(DeliveryEntity.class, delivery, "leaseOwner", owner);
        em.persist(delivery);
        return delivery;
    }

    private static void set(Class<?> type, Object object, String name, Object value)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }

    private static List<Instant> due(EntityManager em, DeliveryEntity... deliveries) {
        return List.of(deliveries).stream()
                .map(delivery -> em.createQuery("select d.dueAt from DeliveryEntity d where d.id = :id", Instant.class)
                        .setParameter("id", delivery.id())
                        .getSingleResult())
                .toList();
    }
}
