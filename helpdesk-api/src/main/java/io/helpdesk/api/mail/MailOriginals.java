package io.helpdesk.api.mail;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;

/** Mails as they came, for those who want to know what was left out when they were cleaned. */
public interface MailOriginals {

    /**
     * The HTML of a message that came as a mail. It is a stranger's: nobody's browser should show it as a page of ours.
     *
     * @throws NotFound {@code "conversation"}, or {@code "file"} if there is no such message, or it had no HTML
     * @throws Forbidden {@code "conversation"} outside the caller's scope, and for contacts
     */
    StoredFile html(Caller caller, ConversationRef conversation, long messageId);
}
