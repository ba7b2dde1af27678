package io.helpdesk.dialect.chatwoot.cable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.presence.Presence.Present;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.push.PushEvent;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code presence.update}, in the form for users or for contacts (chatwoot-events 6.6). */
final class PresenceUpdate {

    private PresenceUpdate() {}

    static PushEvent of(Present present, Caller reader) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("account_id", reader.accountId());
        var users = data.putObject("users");
        new TreeMap<>(present.users()).forEach((id, is) -> users.put(id.toString(), ChatwootCodes.name(is)));
        if (!reader.is(Caller.Kind.CONTACT)) {
            var contacts = data.putObject("contacts");
            new TreeSet<>(present.contacts()).forEach(id -> contacts.put(id.toString(), "online"));
        }
        return new PushEvent("presence.update", data);
    }
}
