package io.helpdesk.core.conversation.message;

import io.helpdesk.core.inbox.InboxEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says in the log, once per inbox and start, that what is written there reaches nobody. */
@ApplicationScoped
class UnservedInboxes {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.channels");

    private final Set<Long> named = ConcurrentHashMap.newKeySet();

    void wroteIn(InboxEntity inbox) {
        if (named.add(inbox.id())) {
            LOG.log(
                    Level.WARNING,
                    "No channel serves inbox {0} ({1}) of account {2}: messages written there are not sent "
                            + "and marked as failed",
                    new Object[] {inbox.id().toString(), inbox.kind(), Long.toString(inbox.accountId())});
        }
    }
}
