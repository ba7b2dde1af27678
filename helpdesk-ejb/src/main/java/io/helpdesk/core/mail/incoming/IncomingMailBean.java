package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.mail.IncomingMail;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Reads mails and takes them in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class IncomingMailBean implements IncomingMail {

    @Inject
    private MailReader reader;

    @Inject
    private MailIntake intake;

    @Override
    @Requires(Permission.MESSAGE_WRITE_AS_CONTACT)
    public Taken receive(Caller caller, long inboxId, Path mail) {
        var inbox = intake.inbox(caller, inboxId);
        try (var read = reader.read(mail)) {
            return intake.take(caller, inbox, read.mail(), read.sourceId());
        } catch (UnreadableMail unreadable) {
            throw new Invalid("mail", new Violation("content", Rule.MALFORMED, unreadable.getMessage()));
        }
    }
}
