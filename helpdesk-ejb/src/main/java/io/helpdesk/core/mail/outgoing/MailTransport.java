package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.core.channel.MessageTransport;
import io.helpdesk.core.delivery.LeasedDelivery;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.mail.MailConnections;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.ServerWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * Hands mails to the servers of inboxes. What a server refuses for good (RFC 5321, 4.2.1: 5yz) is failed; what it refuses for
 * now, and what does not reach it, is tried again by the schedule, under the same Message-ID.
 */
@ApplicationScoped
public class MailTransport extends MessageTransport<MailTargetEntity> {

    static final String NAME = "mail";

    /** The bounds of {@link MailConnections} end an attempt before, unless a large mail takes its time. */
    private static final Terms TERMS = new Terms(Duration.ofMinutes(3), 2, 1, false);

    private static final int THREADS = 16;
    private static final int FINAL = 500;

    @Inject
    OutgoingMails mails;

    @Inject
    TranscriptMails transcripts;

    @Inject
    TooLargeNotices notices;

    @Inject
    MailConnections connections;

    @Inject
    Clock clock;

    public MailTransport() {
        super(THREADS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<MailTargetEntity> targets() {
        return MailTargetEntity.class;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean ready(MailTargetEntity target) {
        return true;
    }

    @Override
    protected String untriedBecause(Duration untried) {
        return "its mail server could not be used for " + untried.toDays() + " days";
    }

    @Override
    protected TransportResult send(LeasedDelivery<MailTargetEntity> delivery, OfMessage leaving) {
        return send(delivery.target().inboxId(), sender -> mails.of(leaving, sender));
    }

    @Override
    protected TransportResult sendBody(LeasedDelivery<MailTargetEntity> delivery) {
        return send(
                delivery.target().inboxId(),
                sender -> delivery.eventName().equals(TooLargeNotices.EVENT)
                        ? notices.mail(delivery.uuid(), delivery.body(), sender)
                        : transcripts.mail(delivery.uuid(), delivery.body(), sender));
    }

    /** @param mail made for the address it is sent from; null if there is nothing to send any more */
    private TransportResult send(long inboxId, Function<String, OutgoingMail> mail) {
        var settings = mails.settings(inboxId);
        if (settings.isEmpty()) {
            return TransportResult.later("the inbox is disabled", null);
        }
        try {
            var session = connections.sessionToSend(settings.get());
            if (session.isEmpty()) {
                return TransportResult.refused("no mail server is set for this inbox");
            }
            var sender = sender(settings.get(), session.get());
            if (sender == null) {
                return TransportResult.refused("the inbox has no address to send from");
            }
            var made = mail.apply(sender);
            return made == null
                    ? TransportResult.refused("what it was about is gone")
                    : send(settings.get(), session.get(), made);
        } catch (MailUnreachable e) {
            return e.temporary()
                    ? TransportResult.later(e.getMessage(), null)
                    : TransportResult.refused(e.getMessage());
        }
    }

    /** The inbox's address, or else the one of the container's session. */
    private static String sender(MailSettings settings, Session session) {
        return settings.address() != null ? settings.address() : session.getProperty("mail.from");
    }

    private TransportResult send(MailSettings settings, Session session, OutgoingMail mail) {
        try {
            if (mail.automaticAnswer()) {
                // whoever cannot take it answers nobody (RFC 3834, 3.3); the session is this attempt's alone
                session.getProperties().setProperty("mail.smtp.from", "<>");
            }
            var message = MailComposer.compose(session, mail, clock.instant());
            var transport = connections.smtp(settings, session);
            try {
                transport.sendMessage(message, message.getAllRecipients());
                return TransportResult.delivered(mail.messageId());
            } finally {
                close(transport);
            }
        } catch (AddressException e) {
            return TransportResult.refused("not an address: " + e.getRef());
        } catch (MessagingException e) {
            return refusal(e);
        }
    }

    /** Whatever becomes of the farewell, what was sent is sent. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the server is gone
        }
    }

    private static TransportResult refusal(MessagingException failure) {
        var words = ServerWords.of(failure);
        var code = ServerWords.replyCode(failure);
        if (code.isEmpty()) {
            return TransportResult.later(words, null);
        }
        return code.getAsInt() >= FINAL ? TransportResult.refused(words) : TransportResult.postponed(words);
    }
}
