package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.mail.IncomingMail.Outcome;
import io.helpdesk.api.mail.IncomingMail.Taken;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.ConversationOpener;
import io.helpdesk.core.conversation.ConversationOpener.Place;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.file.FileStore;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.mail.incoming.ReceivedMail.Machine;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides what a mail becomes, as {@link io.helpdesk.api.mail.IncomingMail#receive} says, within the transaction of its caller.
 */
@ApplicationScoped
public class MailIntake {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private MailThreads threads;

    @Inject
    private ConversationOpener opening;

    @Inject
    private ConversationLookup conversations;

    @Inject
    private Posting posting;

    @Inject
    private Transmission transmission;

    @Inject
    private FileStore files;

    /**
     * The inbox, if mails may come into it.
     *
     * @throws NotFound {@code "inbox"}
     * @throws Invalid {@code "mail"}
     */
    InboxEntity inbox(Caller caller, long inboxId) {
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        if (!inbox.enabled()) {
            throw new NotFound("inbox");
        }
        if (!inbox.type().takesMail()) {
            throw new Invalid("mail", "inbox", Rule.NOT_ALLOWED);
        }
        return inbox;
    }

    /** @param sourceId under which it is known from now on */
    Taken take(Caller caller, InboxEntity inbox, ReceivedMail mail, String sourceId) {
        if (threads.isOwn(inbox, mail, sourceId)) {
            return new Taken(Outcome.PASSED_OVER, null);
        }
        if (mail.report() != null) {
            var reported = threads.reported(inbox, mail.report());
            if (reported.isPresent()) {
                return reported(caller, inbox, mail.report(), reported.get());
            }
        }
        var sender = sender(inbox, mail);
        var thread = threads.conversation(inbox, mail, sender);
        if (thread.isEmpty() && mail.machine() == Machine.REPLIED) {
            return new Taken(Outcome.PASSED_OVER, null);
        }
        var received = opening.receive(
                caller,
                inbox.id(),
                new Sender(
                        sender.address(),
                        StorableText.kept(sender.name(), Checks.LINE),
                        ContactAddress.normalEmail(sender.address()),
                        null,
                        null),
                MailPosts.message(mail, sender, sourceId),
                found -> place(found, thread, mail));
        if (received.repeated()) {
            return new Taken(Outcome.KNOWN, received.message());
        }
        var original = MailPosts.original(mail);
        if (original != null) {
            files.keepBeside(inbox.accountId(), received.message().id(), original);
        }
        return new Taken(Outcome.POSTED, received.message());
    }

    private Taken reported(Caller caller, InboxEntity inbox, MailReport report, String sourceId) {
        var status = switch (report.outcome()) {
            case FAILED -> DeliveryStatus.FAILED;
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case READ -> DeliveryStatus.READ;
            case DELAYED -> null;
        };
        return status == null
                ? new Taken(Outcome.PASSED_OVER, null)
                : new Taken(
                        Outcome.REPORTED, transmission.report(caller, inbox.id(), sourceId, status, report.reason()));
    }

    /** Forms on web sites often write from the inbox's own address, and name the visitor as the one to answer. */
    private static MailAddress sender(InboxEntity inbox, ReceivedMail mail) {
        var from = mail.from();
        if (from != null && !isAddressOf(inbox, from)) {
            return from;
        }
        return mail.recipients().replyTo().stream()
                .filter(other -> !isAddressOf(inbox, other))
                .findFirst()
                .orElseThrow(() -> new Invalid("mail", "from", Rule.REQUIRED));
    }

    private static boolean isAddressOf(InboxEntity inbox, MailAddress address) {
        return ContactAddress.normalEmail(address.address()).equals(ContactAddress.normalEmail(inbox.email()));
    }

    private Place place(Sessions.Found sender, Optional<Long> thread, ReceivedMail mail) {
        notTooMany(sender);
        var inbox = sender.inbox();
        Optional<ConversationEntity> ongoing =
                thread.flatMap(id -> conversations.lockedInInbox(inbox.accountId(), inbox.id(), id));
        if (ongoing.isEmpty() && !sender.made() && inbox.oneConversationPerSession()) {
            ongoing = opening.ongoing(sender);
        }
        OpenConversation.Builder wanted = MailPosts.opening(mail);
        return new Place(ongoing, wanted, mail.machine() != Machine.REPLIED);
    }

    private void notTooMany(Sessions.Found sender) {
        long most = settings.number(Setting.MAIL_PER_SENDER, 0);
        if (most > 0
                && !sender.made()
                && posting.writtenBy(
                                sender.inbox().accountId(),
                                sender.inbox().id(),
                                sender.contact().id(),
                                clock.instant().minus(HOUR))
                        >= most) {
            throw new Invalid("mail", new Violation("from", Rule.TOO_MANY, most));
        }
    }
}
