package io.helpdesk.host;

import io.helpdesk.api.event.HelpdeskEvent.ConversationOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of conversations: at once, and when they are there to stay. */
@ApplicationScoped
public class HostObserver {

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<String> committed = new CopyOnWriteArrayList<>();

    void opened(@Observes ConversationOpened event) {
        opened.add(order(event));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationOpened event) {
        committed.add(order(event));
    }

    public List<String> opened() {
        return opened;
    }

    public List<String> committed() {
        return committed;
    }

    private static String order(ConversationOpened event) {
        return String.valueOf(event.conversation().customAttributes().get("order"));
    }
}
