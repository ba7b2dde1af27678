package io.helpdesk.core.mail.incoming;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Mailboxes whose server tells by itself when something has come (RFC 2177), so many at a time, each with its connection and its
 * thread. Jakarta Mail has no word for it, but every implementation of it that a server brings has the same two methods.
 */
final class MailboxEars {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.mail");

    private final Semaphore room;
    private final Map<Long, Listening> listening = new ConcurrentHashMap<>();

    /** How listening ended. */
    enum Heard {
        /** Something may have come, or it is time to ask. */
        SOMETHING,
        BROKEN,
        /** Nobody is to listen any more. */
        OVER
    }

    private static final class Listening extends MessageCountAdapter {

        private final Folder folder;
        private volatile boolean told;
        private volatile boolean over;

        Listening(Folder folder) {
            this.folder = folder;
        }

        /** Also of what the server told before it began to listen, which does not end the waiting. */
        @Override
        public void messagesAdded(MessageCountEvent event) {
            told = true;
        }
    }

    /** @param most at a time; 0 for none */
    MailboxEars(int most) {
        room = new Semaphore(most);
    }

    /** Whether the server would tell, and there is room for one more; then {@link #listen} has to follow. */
    boolean admit(Store store) {
        if (!room.tryAcquire()) {
            return false;
        }
        if (offers(store)) {
            return true;
        }
        room.release();
        return false;
    }

    private static boolean offers(Store store) {
        try {
            return Boolean.TRUE.equals(
                    store.getClass().getMethod("hasCapability", String.class).invoke(store, "IDLE"));
        } catch (ReflectiveOperationException | RuntimeException other) {
            LOG.log(Level.FINE, "This mail implementation does not tell what servers can do", other);
            return false;
        }
    }

    /**
     * Waits until the server says something, the connection breaks, or somebody calls {@link #hush}.
     *
     * @param first done before; if it fails, nobody listens
     */
    Heard listen(long inboxId, Folder folder, Runnable first) {
        var ear = new Listening(folder);
        try {
            first.run();
            folder.addMessageCountListener(ear);
            listening.put(inboxId, ear);
            folder.getClass().getMethod("idle", boolean.class).invoke(folder, true);
            return ear.over ? Heard.OVER : Heard.SOMETHING;
        } catch (InvocationTargetException broken) {
            LOG.log(Level.FINE, "Mailbox of inbox " + inboxId + " went silent", broken.getCause());
            return Heard.BROKEN;
        } catch (ReflectiveOperationException other) {
            LOG.log(Level.FINE, "This mail implementation does not listen", other);
            return Heard.BROKEN;
        } finally {
            listening.remove(inboxId);
            folder.removeMessageCountListener(ear);
            room.release();
        }
    }

    Set<Long> inboxes() {
        return Set.copyOf(listening.keySet());
    }

    /** Those of whom the server has told something without ending the wait. */
    Set<Long> told() {
        return listening.entrySet().stream()
                .filter(each -> each.getValue().told)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Ends the wait.
     *
     * @param over whether nobody is to go on
     * @param talkers who talk to the server meanwhile, and may have to wait for it
     */
    void hush(long inboxId, boolean over, Executor talkers) {
        var ear = listening.get(inboxId);
        if (ear != null) {
            ear.over = ear.over || over;
            talkers.execute(() -> {
                try {
                    // any other command ends it
                    ear.folder.getMessageCount();
                } catch (MessagingException | RuntimeException gone) {
                    LOG.log(Level.FINE, "A mailbox that was listened to is gone", gone);
                }
            });
        }
    }
}
