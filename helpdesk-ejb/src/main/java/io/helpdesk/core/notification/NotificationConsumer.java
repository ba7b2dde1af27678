package io.helpdesk.core.notification;

import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.core.outbox.EventBatch;
import io.helpdesk.core.outbox.EventConsumer;
import io.helpdesk.core.outbox.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** Tells agents of what concerns them. */
@ApplicationScoped
public class NotificationConsumer implements EventConsumer {

    @Inject
    private EntityManager em;

    @Inject
    private Concerned concerned;

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void consume(EventBatch batch) {
        for (var logged :
                batch.ofKinds(Set.of(ConversationOpened.class, ConversationChanged.class, MessagePosted.class))) {
            tell(logged, concerned.by(logged.event()));
        }
    }

    /** What was told of the same conversation before is the latest no more. */
    private void tell(LoggedEvent logged, List<Told> all) {
        if (all.isEmpty()) {
            return;
        }
        em.createQuery("update NotificationEntity n set n.latest = false where n.accountId = :account "
                        + "and n.conversationId = :conversation and n.userId in :users and n.latest = true")
                .setParameter("account", logged.accountId())
                .setParameter("conversation", all.get(0).conversationId())
                .setParameter("users", all.stream().map(Told::userId).toList())
                .executeUpdate();
        all.forEach(told -> em.persist(NotificationEntity.of(logged.accountId(), told, logged.createdAt())));
        em.flush();
    }
}
