package io.helpdesk.core.mail.outgoing;

import io.helpdesk.core.mail.MailConnections;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.MessageIds;
import io.helpdesk.core.mail.ServerWords;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Header;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Mails of the desk itself to those who work there, by the container's session ({@code helpdesk.mail.session}). */
@ApplicationScoped
public class SystemMails {

    /** No inbox of any account. */
    private static final MailSettings OF_CONTAINER = new MailSettings(0, 0, "", null, null, false, null, null, null);

    @Inject
    private MailConnections connections;

    @Inject
    private Clock clock;

    /** Whether any can be sent. */
    public boolean possible() {
        return connections.hasContainerSession();
    }

    /**
     * Hands a mail over, waiting for the server.
     *
     * @throws MailUnreachable if it was not taken
     */
    public void send(String to, String subject, String text) {
        var session = connections
                .sessionToSend(OF_CONTAINER)
                .orElseThrow(() -> new MailUnreachable("helpdesk.mail.session is not set", false, null));
        try {
            var message = MailComposer.compose(session, mail(sender(session), to, subject, text), clock.instant());
            try (var transport = connections.smtp(OF_CONTAINER, session)) {
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new MailUnreachable(
                    ServerWords.of(e), ServerWords.replyCode(e).orElse(400) < 500, e);
        }
    }

    private static String sender(Session session) {
        var sender = session.getProperty("mail.from");
        if (sender == null) {
            throw new MailUnreachable("the mail session has no address to send from (mail.from)", false, null);
        }
        return sender;
    }

    /** No machine is to answer it (RFC 3834, 5). */
    private static OutgoingMail mail(String from, String to, String subject, String text) {
        return new OutgoingMail(
                MessageIds.of(UUID.randomUUID(), from),
                new Mailbox(from, null),
                null,
                List.of(to),
                List.of(),
                List.of(),
                subject,
                List.of(),
                text,
                null,
                List.of(),
                List.of(new Header("Auto-Submitted", "auto-generated")));
    }
}
