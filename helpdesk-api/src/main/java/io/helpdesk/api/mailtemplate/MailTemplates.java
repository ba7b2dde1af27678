package io.helpdesk.api.mailtemplate;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * The templates of an account. Each call joins the caller's transaction or starts its own, and needs {@link
 * io.helpdesk.api.caller.Permission#MAIL_TEMPLATE_WRITE}.
 */
public interface MailTemplates {

    /** As many as an account may have. */
    int MOST = 100;

    /** Characters of a body. */
    int LONGEST_BODY = 100_000;

    /** Characters of a subject. */
    int LONGEST_SUBJECT = 1_000;

    /** Of one kind, the newest update first. */
    List<MailTemplate> list(Caller caller, MailTemplate.Kind kind);

    /** @throws NotFound {@code "mail_template"} */
    MailTemplate get(Caller caller, long templateId);

    /**
     * One that is to be the usual one of its kind takes the place of the one that was.
     *
     * @throws Invalid {@code "mail_template"}: {@code name} REQUIRED or TOO_LONG, {@code subject} or {@code body} TOO_LONG,
     *     {@code mail_template} TOO_MANY
     */
    MailTemplate create(Caller caller, SaveMailTemplate command);

    /**
     * @throws NotFound {@code "mail_template"}
     * @throws Invalid as {@link #create}
     */
    MailTemplate update(Caller caller, long templateId, SaveMailTemplate command);

    /** @throws NotFound {@code "mail_template"} */
    void delete(Caller caller, long templateId);
}
