package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.message.Message;
import java.util.List;

/** Addresses of a mail, as events keep them. */
record RecipientsPayload(List<String> to, List<String> cc, List<String> bcc) {

    static RecipientsPayload of(Message.Recipients it) {
        return it == null ? null : new RecipientsPayload(it.to(), it.cc(), it.bcc());
    }

    Message.Recipients restored() {
        return new Message.Recipients(to, cc, bcc);
    }
}
