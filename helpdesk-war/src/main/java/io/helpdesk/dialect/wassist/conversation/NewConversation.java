package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.message.TemplateFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client wants opened (wassist 4.1).
 *
 * @param recipient the contact's number as given
 * @param sender the sending number as given
 */
record NewConversation(
        Optional<String> recipient, Optional<String> sender, Optional<UUID> agentId, Optional<TemplateUse> template) {

    private static final String TO = "toNumber";
    private static final String FORMER_TO = "phoneNumber";

    /** Rows 4 to 6 of wassist 4.2: types and choices together, then the recipient. */
    static NewConversation read(Fields fields) {
        // the former name stands in, but some clients put the sender there
        String to = fields.has(TO) || !fields.has(FORMER_TO) ? TO : FORMER_TO;
        Optional<String> recipient = fields.text(to, Text.optional());
        Optional<String> sender = fields.text("fromNumber", Text.optional());
        Optional<UUID> agentId = fields.uuid("agentId");
        Optional<TemplateUse> template = fields.object("message", false, NewConversation::message);
        return new NewConversation(recipient, sender, agentId, template);
    }

    private static TemplateUse message(Fields message) {
        Optional<String> type = message.choice("type", true, List.of("template"));
        // needed for its type only, but whatever is wrong with it is said along with what is wrong with the type
        return message.object("template", type.isPresent(), TemplateFields::read)
                .orElse(null);
    }

    /**
     * Digits of the recipient's number;
     *
     * @throws WassistRefusal if nobody could be reached
     */
    String reachableRecipient() {
        String number = recipient.orElseThrow(() -> WassistRefusal.field(TO, "This field is required."));
        if (!Digits.reachable(number)) {
            throw OpenRefusals.unreachable();
        }
        return Digits.of(number);
    }
}
