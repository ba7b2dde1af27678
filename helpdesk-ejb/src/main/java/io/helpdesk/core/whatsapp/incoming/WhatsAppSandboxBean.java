package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.whatsapp.WhatsAppSandbox;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes in what contacts write in a sandbox, by the way of what a provider brings. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class WhatsAppSandboxBean implements WhatsAppSandbox {

    private static final String SUBJECT = "sandbox";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private Inboxes inboxes;

    @Inject
    private Rows rows;

    @Inject
    private MessageIntake messages;

    @Override
    @Requires(Permission.INBOX_WRITE)
    public String play(Caller caller, long inboxId, String written, String name) {
        inboxes.get(caller, inboxId);
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        new Checks().that(inbox.staysInside(), "inbox", Rule.NOT_ALLOWED).refuse(SUBJECT);
        var message = read(written);
        var from = ContactAddress.digits(CallReader.sender(message));
        new Checks()
                .that(!CallReader.sender(message).isBlank(), "from", Rule.REQUIRED)
                .that(CallReader.sender(message).isBlank() || from.matches("\\d{7,15}"), "from", Rule.MALFORMED)
                .refuse(SUBJECT);
        message.put("from", from);
        if (!message.path("id").isTextual() || message.path("id").asText().isBlank()) {
            message.put("id", "sandbox." + UUID.randomUUID());
        }
        if (!message.has("type")) {
            message.put("type", "text");
        }
        var body = json.createObjectNode();
        body.set("message", message);
        if (name != null && !name.isBlank()) {
            body.putObject("contact").putObject("profile").put("name", name);
        }
        messages.take(caller, inboxId, body, null);
        return message.get("id").asText();
    }

    private ObjectNode read(String written) {
        JsonNode message;
        try {
            message = json.readTree(written);
        } catch (JsonProcessingException noJson) {
            message = null;
        }
        new Checks()
                .that(message instanceof ObjectNode, "message", Rule.MALFORMED)
                .refuse(SUBJECT);
        return (ObjectNode) message;
    }
}
