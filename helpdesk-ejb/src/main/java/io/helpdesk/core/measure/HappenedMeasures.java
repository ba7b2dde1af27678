package io.helpdesk.core.measure;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import io.helpdesk.api.event.HelpdeskEvent.MessageChanged;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.MessageField;
import io.helpdesk.api.message.MessageType;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/** Counts what has happened once it is committed. */
@ApplicationScoped
public class HappenedMeasures {

    @Inject
    private MeasuresBean measures;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    void happened(@Observes HelpdeskEvent event) {
        if (!measures.on()) {
            return;
        }
        if (event instanceof ConversationOpened opened) {
            once(() -> measures.conversationOpened(channel(opened.conversation())));
        } else if (event instanceof MessagePosted posted
                && counts(posted.message().type())) {
            once(() -> measures.message(
                    channel(posted.conversation()),
                    direction(posted.message().type()),
                    posted.message().privateNote() ? "noted" : "posted"));
        } else if (event instanceof MessageChanged changed
                && changed.changes().stream().anyMatch(change -> change.field() == MessageField.STATUS)) {
            once(() -> measures.message(
                    channel(changed.conversation()),
                    direction(changed.message().type()),
                    word(changed.message().delivery().status())));
        }
    }

    private void once(Runnable count) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // what is rolled back did not happen
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    count.run();
                }
            }
        });
    }

    private static boolean counts(MessageType type) {
        return type != MessageType.ACTIVITY;
    }

    private static String direction(MessageType type) {
        return type == MessageType.INCOMING ? "in" : "out";
    }

    private static String channel(Conversation conversation) {
        return word(conversation.inbox().kind());
    }

    private static String word(Enum<?> constant) {
        return constant == null ? "none" : constant.name().toLowerCase(Locale.ROOT);
    }
}
