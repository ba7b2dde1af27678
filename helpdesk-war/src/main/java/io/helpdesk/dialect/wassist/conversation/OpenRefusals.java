package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.message.PostRefusals;
import java.util.Map;

/** What the core says about a new conversation, in the words of wassist 4.2. */
final class OpenRefusals {

    private OpenRefusals() {}

    static WassistRefusal unreachable() {
        return WassistRefusal.field("toNumber", "Enter a valid phone number.");
    }

    static RuntimeException worded(Invalid refusal) {
        return switch (refusal.subject()) {
            case "contact", "session" -> unreachable();
            case "message" ->
                PostRefusals.templateErrors(refusal)
                        .map(errors -> WassistRefusal.fields(Map.of("message", errors)))
                        .orElseGet(() -> PostRefusals.notSent(refusal));
            default -> refusal;
        };
    }
}
