package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this wire calls attributes of a message's content: a mail's addresses are among them. */
public final class ContentAttributes {

    private ContentAttributes() {}

    public static Map<String, Object> of(Message message) {
        var own = MailJson.attributes(message);
        if (message.delivery().recipients() == null) {
            return own;
        }
        var all = new LinkedHashMap<>(own);
        all.put("cc_emails", message.delivery().recipients().cc());
        all.put("bcc_emails", message.delivery().recipients().bcc());
        all.put("to_emails", message.delivery().recipients().to());
        return all;
    }
}
