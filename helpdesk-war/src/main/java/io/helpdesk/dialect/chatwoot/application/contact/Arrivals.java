package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A new contact together with its first session: both or neither (chatwoot-resources 1.3). */
@ApplicationScoped
public class Arrivals {

    /** A contact and the session it got, if an inbox was named. */
    public record Arrival(Contact contact, Optional<ContactSession> session) {}

    @Inject
    Contacts contacts;

    @Inject
    Transactions transactions;

    /** @param inboxId need not be within the caller's scope here; empty for no session */
    public Arrival welcome(
            Caller caller, SaveContact command, Optional<Upload> picture, Optional<Long> inboxId, String sourceId) {
        return transactions.together(() -> {
            var made = contacts.create(caller, command);
            var contact =
                    picture.map(file -> contacts.show(caller, made.id(), file)).orElse(made);
            var session = inboxId.map(inbox -> contacts.openSession(
                    caller.withScope(new AccessScope.EveryInbox()), contact.id(), inbox, sourceId, false));
            return new Arrival(contact, session);
        });
    }
}
