package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this wire calls attributes of a message's content: a mail's addresses are among them. */
public final class ContentAttributes {

    private ContentAttributes() {}

    public static Map<String, Object> of(Message message) {
        if (message.recipients() == null) {
            return message.contentAttributes();
        }
        var all = new LinkedHashMap<>(message.contentAttributes());
        all.put("cc_emails", message.recipients().cc());
        all.put("bcc_emails", message.recipients().bcc());
        all.put("to_emails", message.recipients().to());
        return all;
    }
}
