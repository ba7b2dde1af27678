package io.helpdesk.core.mail.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.MailSettings;
import io.helpdesk.core.mail.MessageIds;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Header;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells those who wrote that their mail is too large, by the server of the inbox they wrote to. */
@Stateless
public class TooLargeNotices {

    static final String EVENT = "mail_too_large";

    private static final String TEXT = """
            Your mail was not read, because of its size: it has %s, and mails to this address may have %s.

            Please write again without its attachments, or with smaller ones.

            This answer was sent by a program.
            """;

    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private EntityManager em;

    @Inject
    private MailTargets targets;

    @Inject
    private Clock clock;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * A mail that was too large.
     *
     * @param inbox it came to
     * @param to who is told
     * @param messageId of it, without angle brackets; null for unknown
     * @param bytes it has
     * @param most it might have had
     */
    public record TooLarge(long inbox, String to, String messageId, String subject, long bytes, long most) {}

    /** Whether the inbox has a server of its own for it. */
    public boolean possible(InboxEntity inbox) {
        return inbox.enabled()
                && !inbox.servedByHost()
                && inbox.email() != null
                && MailSettings.of(inbox).smtp() != null;
    }

    /** Is sent when the transaction has committed, and tried again by the schedule. */
    public void send(InboxEntity inbox, TooLarge mail) {
        try {
            em.persist(DeliveryEntity.ofBody(
                    targets.of(inbox.accountId(), inbox.id()), EVENT, json.writeValueAsString(mail), clock.instant()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param id of the delivery, which the mail is named by
     * @return null if there is no server for it any more
     */
    public OutgoingMail mail(UUID id, String body, String sender) {
        try {
            var about = json.readValue(body, TooLarge.class);
            var inbox = em.find(InboxEntity.class, about.inbox());
            return inbox == null || !possible(inbox) ? null : mail(id, about, inbox, sender);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice's order cannot be read", e);
        }
    }

    private static OutgoingMail mail(UUID id, TooLarge about, InboxEntity inbox, String sender) {
        return new OutgoingMail(
                MessageIds.of(id, sender),
                new Mailbox(sender, SenderNames.of(inbox.snapshot(), null)),
                null,
                List.of(about.to()),
                List.of(),
                List.of(),
                // RFC 3834, 3.1.5
                ("Auto: " + (about.subject() == null ? "" : about.subject())).strip(),
                about.messageId() == null ? List.of() : List.of(about.messageId()),
                TEXT.formatted(size(about.bytes()), size(about.most())),
                null,
                List.of(),
                List.of(new Header("Auto-Submitted", OutgoingMail.REPLIED)));
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? (bytes + 1023) / 1024 + " KB"
                : String.format(Locale.ENGLISH, "%.1f MB", (double) bytes / MEGABYTE);
    }
}
