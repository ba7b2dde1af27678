package io.helpdesk.core.contactexport;

import io.helpdesk.api.contact.ContactExports;
import io.helpdesk.api.file.Files;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.outgoing.SystemMails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Mails whoever asked for a table where it is, a few times at most. No transaction waits for the mail server. */
@ApplicationScoped
public class ExportMails {

    /** Of the table. */
    static final String FILENAME = "contacts.csv";

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    private DueMails due;

    @Inject
    private Files files;

    @Inject
    private SystemMails mails;

    /** Exports whose mail is due, the one that has waited longest first. */
    public List<Long> due(int most) {
        return due.list(most);
    }

    /** Sends it, if it is this node that is to. */
    public void send(long exportId) {
        if (!mails.possible()) {
            due.done(exportId);
            return;
        }
        due.take(exportId).ifPresent(mail -> {
            try {
                var words = ResourceBundle.getBundle(
                        "io.helpdesk.core.contactexport.mails", Locale.ENGLISH, ExportMails.class.getClassLoader());
                mails.send(
                        mail.email(),
                        words.getString("subject"),
                        MessageFormat.format(
                                words.getString("text"), mail.name(), String.valueOf(mail.rows()), address(mail)));
                due.done(exportId);
            } catch (MailUnreachable e) {
                LOG.log(Level.WARNING, "The mail about export " + exportId + " could not be sent: " + e.getMessage());
                if (!e.temporary()) {
                    due.done(exportId);
                }
            }
        });
    }

    private String address(DueMails.Mail mail) {
        return mail.address()
                .replace(ContactExports.FILE, mail.file().toString())
                .replace(ContactExports.UNTIL, String.valueOf(mail.expiresAt().getEpochSecond()))
                .replace(ContactExports.SIGNATURE, files.sign(mail.file(), mail.expiresAt()));
    }
}
