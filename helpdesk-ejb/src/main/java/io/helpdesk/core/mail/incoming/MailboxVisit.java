package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.loop.Outage;
import io.helpdesk.core.mail.MailConnections;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.incoming.MailboxEars.Heard;
import io.helpdesk.core.mail.incoming.MailboxSteps.LeaseLost;
import io.helpdesk.core.mail.incoming.MailboxSteps.Position;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks into one mailbox: connects, takes in what is new mail by mail, and disconnects. Nothing is changed there, not even what is
 * marked as read.
 */
@ApplicationScoped
class MailboxVisit {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.mail");

    /** Mails of one visit, so that a full mailbox does not keep the others waiting. */
    private static final int MOST = 500;

    private static final int AT_ONCE = 100;

    /** How long one connection listens; servers end it after half an hour (RFC 2177). */
    private static final Duration LISTENED = Duration.ofMinutes(25);

    @Inject
    private MailboxSteps steps;

    @Inject
    private MailConnections connections;

    @Inject
    private MailReader reader;

    @Inject
    private Settings settings;

    @Inject
    private Outage outage;

    /**
     * @param stopping whether the node is about to end
     * @param ears who listens afterwards, if there is room and the server tells
     * @param turn run when nothing is read any more
     */
    void make(String owner, long inboxId, BooleanSupplier stopping, MailboxEars ears, Runnable turn) {
        var usual = Duration.ofSeconds(settings.number(Setting.MAIL_POLL));
        try {
            var position = steps.begin(owner, inboxId);
            if (position.isPresent()) {
                look(owner, position.get(), usual, stopping, ears, turn);
            }
        } catch (LeaseLost another) {
            LOG.fine(() -> "Mailbox of inbox " + inboxId + " is another node's now");
        } catch (RuntimeException trouble) {
            if (causedBy(trouble, LeaseLost.class)) {
                return;
            }
            LOG.log(
                    outage.explains(trouble) ? Level.FINE : Level.WARNING,
                    "Mailbox of inbox " + inboxId + " was left",
                    trouble);
        }
    }

    private void look(
            String owner,
            Position position,
            Duration usual,
            BooleanSupplier stopping,
            MailboxEars ears,
            Runnable turn) {
        var pause = GoDuration.read(position.mail().imap().readInterval()).orElse(usual);
        boolean more;
        try (Store store = connections.imap(position.mail())) {
            var folder = store.getFolder(position.mail().imap().mailbox());
            folder.open(Folder.READ_ONLY);
            try {
                int seen = folder.getMessageCount();
                more = read(owner, position, folder, stopping);
                // what came meanwhile the server has told already, and would not tell again
                more = more || folder.getMessageCount() > seen;
                var heard = Heard.SOMETHING;
                long until = System.nanoTime() + LISTENED.toNanos();
                while (!more
                        && heard == Heard.SOMETHING
                        && System.nanoTime() < until
                        && !stopping.getAsBoolean()
                        && ears.admit(store)) {
                    heard = ears.listen(position.inboxId(), folder, () -> {
                        steps.listen(owner, position.inboxId(), pause);
                        turn.run();
                    });
                    int there = heard == Heard.SOMETHING ? folder.getMessageCount() : seen;
                    more = heard == Heard.OVER || there > seen;
                    seen = there;
                }
            } finally {
                // one whose connection broke is closed already, and says so with an exception
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
        } catch (MailUnreachable unreachable) {
            failed(owner, position, unreachable.getMessage(), pause);
            return;
        } catch (MessagingException | IOException broken) {
            failed(owner, position, String.valueOf(broken.getMessage()), pause);
            return;
        }
        steps.end(owner, position.inboxId(), more ? Duration.ZERO : pause);
    }

    private void failed(String owner, Position position, String reason, Duration pause) {
        LOG.fine(() -> "Mailbox of inbox " + position.inboxId() + " cannot be read: " + reason);
        steps.fail(owner, position.inboxId(), reason, pause);
    }

    /** @return whether there is more */
    private boolean read(String owner, Position position, Folder folder, BooleanSupplier stopping)
            throws MessagingException, IOException {
        var uids = (UIDFolder) folder;
        long validity = uids.getUIDValidity();
        long last = position.lastUid();
        if (!steps.knows(owner, position.inboxId(), validity)) {
            last = before(folder, uids, position);
            steps.startAt(owner, position.inboxId(), validity, last);
        }
        long from = last + 1;
        var fresh =
                Arrays.stream(uids.getMessagesByUID(from, UIDFolder.LASTUID)).toList();
        for (int i = 0; i < Math.min(fresh.size(), MOST); i += AT_ONCE) {
            var some = fresh.subList(i, Math.min(Math.min(fresh.size(), MOST), i + AT_ONCE));
            prefetch(folder, some);
            for (var mail : some) {
                if (stopping.getAsBoolean()) {
                    return true;
                }
                long uid = uids.getUID(mail);
                // a server answers with its newest mail where there is none beyond a number (RFC 3501 6.4.8)
                if (uid >= from) {
                    take(owner, position, mail, validity, uid);
                }
            }
        }
        return fresh.size() > MOST;
    }

    /** The mail before the first that came since the beginning. */
    private long before(Folder folder, UIDFolder uids, Position position) throws MessagingException {
        var since = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(position.since())));
        // UIDs ascend with the numbers (RFC 3501, 2.3.1.1), and each that is asked for is a round trip
        var first = Arrays.stream(since).min(Comparator.comparingInt(Message::getMessageNumber));
        if (first.isPresent()) {
            return uids.getUID(first.get()) - 1;
        }
        int count = folder.getMessageCount();
        return count == 0 ? 0 : uids.getUID(folder.getMessage(count));
    }

    private static void prefetch(Folder folder, List<Message> some) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(some.toArray(Message[]::new), profile);
    }

    private void take(String owner, Position position, Message mail, long validity, long uid)
            throws MessagingException, IOException {
        long size = mail.getSize();
        if (size > reader.most()) {
            steps.tooLarge(
                    owner,
                    position,
                    place(mail, validity, uid),
                    Answerable.by(new MailHeaders(mail), position.mail().address())
                            .orElse(null));
            return;
        }
        var bytes = Files.createTempFile("helpdesk-mail", ".eml");
        try {
            try (var out = Files.newOutputStream(bytes)) {
                mail.writeTo(out);
            }
            try (var read = reader.read(bytes)) {
                steps.take(owner, position, new MailInBox(validity, uid, size, null, null, null), read);
            } catch (UnreadableMail unreadable) {
                steps.setAside(owner, position, place(mail, validity, uid), unreadable.getMessage());
            } catch (RuntimeException trouble) {
                refused(owner, position, place(mail, validity, uid), trouble);
            }
        } finally {
            Files.deleteIfExists(bytes);
        }
    }

    /** Whatever is wrong with one mail, the others do not wait for it; what is wrong with the database is not the mail's fault. */
    private void refused(String owner, Position position, MailInBox place, RuntimeException trouble) {
        if (causedBy(trouble, LeaseLost.class) || outage.explains(trouble)) {
            throw trouble;
        }
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof HelpdeskException refusal) {
                steps.setAside(owner, position, place, words(refusal));
                return;
            }
        }
        LOG.log(
                Level.WARNING,
                "Mail " + place.uid() + " of inbox " + position.inboxId() + " fails and is set aside",
                trouble);
        steps.setAside(owner, position, place, "taking it in failed: " + trouble);
    }

    private static String words(HelpdeskException refusal) {
        return refusal instanceof Invalid invalid
                ? invalid.violations().get(0).field() + " "
                        + invalid.violations().get(0).rule()
                : refusal.kind() + " " + refusal.subject();
    }

    private static boolean causedBy(Throwable trouble, Class<?> type) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static MailInBox place(Message mail, long validity, long uid) {
        var headers = new MailHeaders(mail);
        var ids = headers.ids("Message-ID");
        var from = headers.addresses("From");
        int size;
        try {
            size = mail.getSize();
        } catch (MessagingException unknown) {
            size = -1;
        }
        return new MailInBox(
                validity,
                uid,
                size,
                ids.isEmpty() ? null : StorableText.kept(ids.get(0), Checks.LINE),
                from.isEmpty() ? null : StorableText.kept(from.get(0).address(), Checks.LINE),
                StorableText.kept(headers.text("Subject"), Checks.LINE));
    }
}
