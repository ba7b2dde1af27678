package io.helpdesk.core.signin;

import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.outgoing.SystemMails;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends links for setting a password, on a thread of its own: nobody learns from the pace of an answer whether there is a
 * user, and no request waits for a mail server. A mail that cannot be handed over in a few attempts is given up, as the link in
 * it is kept nowhere: who asks again is sent another one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordMails {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final long[] PAUSES_MILLIS = {2_000, 10_000};
    private static final Semaphore ROOM = new Semaphore(4);

    @Inject
    private PasswordLinks links;

    @Inject
    private SystemMails mails;

    /**
     * To somebody who forgot theirs, unless they were sent one within the last minute.
     *
     * @param page where the link leads to
     */
    @Asynchronous
    public void sendReset(long userId, String page) {
        if (mails.possible()) {
            links.reset(userId).ifPresent(link -> send("reset", link, page));
        } else {
            LOG.warning("A password is to be reset and no mail can be sent: helpdesk.mail.session is not set");
        }
    }

    /** To somebody who has none yet, where mail can be sent. */
    @Asynchronous
    public void sendInvitation(long userId, String page) {
        if (mails.possible()) {
            links.invitation(userId).ifPresent(link -> send("invitation", link, page));
        }
    }

    private void send(String kind, PasswordLinks.Link link, String page) {
        if (!ROOM.tryAcquire()) {
            LOG.warning("Too many mails about passwords are being sent; one was given up");
            links.takeBack(link.token());
            return;
        }
        try {
            var words = ResourceBundle.getBundle(
                    "io.helpdesk.core.signin.mails", Locale.ENGLISH, PasswordMails.class.getClassLoader());
            var address = page + "?token=" + link.token();
            if (!handedOver(
                    link.email(),
                    words.getString(kind + ".subject"),
                    MessageFormat.format(words.getString(kind + ".text"), link.name(), address))) {
                links.takeBack(link.token());
            }
        } finally {
            ROOM.release();
        }
    }

    private boolean handedOver(String to, String subject, String text) {
        for (int attempt = 0; ; attempt++) {
            try {
                mails.send(to, subject, text);
                return true;
            } catch (MailUnreachable e) {
                if (!e.temporary() || attempt == PAUSES_MILLIS.length) {
                    LOG.log(Level.WARNING, "A mail about a password could not be sent: " + e.getMessage());
                    return false;
                }
            }
            try {
                Thread.sleep(PAUSES_MILLIS[attempt]);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
