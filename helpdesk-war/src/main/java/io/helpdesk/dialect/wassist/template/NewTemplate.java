package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.template.MessageTemplates.SaveTemplate;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.List;
import java.util.Map;

/** Reads a template to make (wassist 12). */
final class NewTemplate {

    private static final int NAME = 512;
    private static final int LANGUAGE = 10;
    private static final int COMPONENTS = 5;
    private static final int CARDS = 10;
    private static final int BUTTONS = 10;

    private NewTemplate() {}

    static SaveTemplate read(Fields fields) {
        var name = fields.text("name", Text.required().upTo(NAME));
        // whatever is stored is usable at once, so the provider's rule for names holds from the start (whatsapp-cloud
        // 8)
        if (name.isPresent() && !name.get().matches("[a-z0-9_]+")) {
            fields.refuse("name", "Only lower-case letters, digits and underscores are allowed.");
        }
        var category = fields.choice("category", true, List.of("UTILITY", "MARKETING", "AUTHENTICATION"));
        var language = fields.text("language", Text.optional().upTo(LANGUAGE));
        var format = fields.choice("parameterFormat", false, List.of("POSITIONAL", "NAMED"));
        var components = fields.objects("components", false, COMPONENTS, NewTemplate::component);
        return new SaveTemplate(
                name.orElse(null),
                language.orElse("en_US"),
                category.orElse(null),
                format.orElse("POSITIONAL"),
                components.map(List::<Object>copyOf).orElse(List.of()));
    }

    /** Kept as it is, once it is of a known kind. */
    private static Map<String, Object> component(Fields component) {
        var type = component.choice("type", true, List.of("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL"));
        component.choice("format", false, List.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"));
        boolean body = type.isPresent() && type.get().equals("BODY");
        component.text("text", body ? Text.required() : Text.optional().orBlank());
        component.object("example", false, Fields::everything);
        component.objects("buttons", type.isPresent() && type.get().equals("BUTTONS"), BUTTONS, NewTemplate::button);
        component.objects("cards", type.isPresent() && type.get().equals("CAROUSEL"), CARDS, NewTemplate::card);
        return component.everything();
    }

    private static Map<String, Object> card(Fields card) {
        card.objects("components", true, COMPONENTS, NewTemplate::component);
        return card.everything();
    }

    private static Map<String, Object> button(Fields button) {
        button.choice("type", true, List.of("QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "FLOW", "OTP"));
        button.text("text", Text.optional());
        button.text("url", Text.optional().upTo(2000));
        button.text("phone_number", Text.optional());
        return button.everything();
    }
}
