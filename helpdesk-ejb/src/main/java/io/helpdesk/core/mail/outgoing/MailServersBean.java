package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.MailServers;
import io.helpdesk.core.mail.MailConnections;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.permission.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Tries the mail servers of inboxes. No EJB: no transaction waits for a server outside. */
@ApplicationScoped
public class MailServersBean implements MailServers {

    private static final int AT_ONCE = 4;
    private static final Outcome REACHED = new Outcome(true, null, null);
    private static final Outcome BUSY =
            new Outcome(false, "too many connections are being tried, try again", Problem.BUSY);

    private final Semaphore room = new Semaphore(AT_ONCE);

    @Inject
    private Inboxes inboxes;

    @Inject
    private OutgoingMails mails;

    @Inject
    private MailConnections connections;

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Outcomes test(Caller caller, long inboxId) {
        return test(caller, inboxId, Map.of(), true, true);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public Outcomes test(Caller caller, long inboxId, Map<String, Object> changes, boolean smtp, boolean imap) {
        var settings = mails.settingsOf(inboxes.get(caller, inboxId).id(), changes);
        return new Outcomes(
                smtp ? smtp(settings) : null,
                imap && settings.imap() != null ? tried(() -> connections.imap(settings)) : null);
    }

    private Outcome smtp(MailSettings settings) {
        return settings.smtp() == null && !connections.hasContainerSession()
                ? null
                : tried(() -> connections.smtp(
                        settings, connections.sessionToSend(settings).orElseThrow()));
    }

    private Outcome tried(Supplier<Service> connection) {
        if (!room.tryAcquire()) {
            return BUSY;
        }
        try (var connected = connection.get()) {
            return REACHED;
        } catch (MailUnreachable e) {
            return new Outcome(false, e.getMessage(), e.problem());
        } catch (MessagingException farewell) {
            return REACHED;
        } finally {
            room.release();
        }
    }
}
