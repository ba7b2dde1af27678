package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.dialect.wassist.WassistRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the core says about a message, in the words of wassist 4.2. */
public final class PostRefusals {

    static final String UNKNOWN_TEMPLATE = "Template not found.";
    static final String OTHER_VARIABLES = "The variables do not match those of the template.";

    private PostRefusals() {}

    /** Errors of the field {@code template}, if that is what is wrong (row 10). */
    public static Optional<Map<String, ?>> templateErrors(Invalid refusal) {
        return switch (first(refusal).field()) {
            case "template" -> Optional.of(Map.of("template", Map.of("name", List.of(UNKNOWN_TEMPLATE))));
            case "template_variables" -> Optional.of(Map.of("template", Map.of("variables", List.of(OTHER_VARIABLES))));
            default -> Optional.empty();
        };
    }

    /** Anything else (row 11). */
    public static WassistRefusal notSent(Invalid refusal) {
        Violation violation = first(refusal);
        String why = violation.rule() == Rule.TOO_MANY
                ? "Too many messages in this conversation, try again later"
                : "The message could not be sent";
        return WassistRefusal.business(400, why, "send_failed");
    }

    private static Violation first(Invalid refusal) {
        return refusal.violations().get(0);
    }
}
