package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.mail.Mailboxes;
import io.helpdesk.api.mail.Mailboxes.Mailbox;
import io.helpdesk.api.mail.Mailboxes.SetAsideMail;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;

/** How it stands with an inbox's mailbox, and what was not taken in from it (an addition of this server), for administrators. */
@Path("accounts/{account}/inboxes/{inbox}/mailbox")
@Produces(ChatwootJson.TYPE)
@RequestScoped
public class InboxMailboxResource {

    private static final int SHOWN = 100;

    @Inject
    Mailboxes mailboxes;

    @Inject
    CurrentCaller current;

    @PathParam("inbox")
    PathId inbox;

    /**
     * Times as ISO 8601.
     *
     * @param setAsideCount of all
     * @param setAside the newest of them
     */
    public record MailboxJson(
            String lookedAt,
            String nextLookAt,
            String failingSince,
            String failure,
            long setAsideCount,
            List<SetAsideJson> setAside) {}

    /** A mail that is still in the mailbox. */
    public record SetAsideJson(
            long id,
            long uid,
            long size,
            String messageId,
            String from,
            String subject,
            String reason,
            String told,
            String createdAt) {}

    @GET
    public MailboxJson show() {
        var caller = Administrators.only(current.get());
        var mailbox = mailboxes.find(caller, inbox.value()).orElse(new Mailbox(inbox.value(), null, null, null, null));
        var setAside = mailboxes.setAside(caller, inbox.value(), new PageRequest(0, SHOWN, true));
        return new MailboxJson(
                text(mailbox.lookedAt()),
                text(mailbox.dueAt()),
                text(mailbox.failingSince()),
                mailbox.failure(),
                setAside.total(),
                setAside.items().stream().map(InboxMailboxResource::json).toList());
    }

    private static SetAsideJson json(SetAsideMail mail) {
        return new SetAsideJson(
                mail.id(),
                mail.uid(),
                mail.size(),
                mail.messageId(),
                mail.sender(),
                mail.subject(),
                mail.reason(),
                mail.told(),
                text(mail.createdAt()));
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
