package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.dialect.wassist.KeyOrder;
import java.util.List;

/** The parts of a template as this wire shows them. */
public final class Components {

    private static final KeyOrder ORDER = KeyOrder.of("type", "format", "text", "example", "buttons", "cards")
            .with("buttons", KeyOrder.of("type", "text", "url", "phone_number"));

    private Components() {}

    public static List<Object> of(MessageTemplate template) {
        return ORDER.arrangeAll(template.components());
    }
}
