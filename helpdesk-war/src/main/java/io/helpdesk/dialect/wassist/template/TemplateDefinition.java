package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.template.MessageTemplates.SaveTemplate;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.List;
import java.util.Map;

/** Reads a template to make, or what to change of one (wassist 12). */
final class TemplateDefinition {

    private static final int NAME = 512;
    private static final int LANGUAGE = 10;
    private static final int COMPONENTS = 5;
    private static final int CARDS = 10;
    private static final int BUTTONS = 10;

    private TemplateDefinition() {}

    /** What clients leave out has a value of its own. */
    static SaveTemplate whole(Fields fields) {
        var given = read(fields, true);
        return new SaveTemplate(
                given.name(),
                given.language() == null ? "en_US" : given.language(),
                given.category(),
                given.parameterFormat() == null ? "POSITIONAL" : given.parameterFormat(),
                given.components() == null ? List.of() : given.components());
    }

    /** What is left out stays; components replace those there are. */
    static SaveTemplate changes(Fields fields, boolean whole) {
        return read(fields, whole);
    }

    private static SaveTemplate read(Fields fields, boolean whole) {
        var name = fields.text("name", (whole ? Text.required() : Text.optional()).upTo(NAME));
        // whatever is stored is usable at once, so the provider's rule for names holds from the start (whatsapp-cloud
        // 8)
        if (name.isPresent() && !name.get().matches("[a-z0-9_]+")) {
            fields.refuse("name", "Only lower-case letters, digits and underscores are allowed.");
        }
        var category = fields.choice("category", whole, List.of("UTILITY", "MARKETING", "AUTHENTICATION"));
        var language = fields.text("language", Text.optional().upTo(LANGUAGE));
        var format = fields.choice("parameterFormat", false, List.of("POSITIONAL", "NAMED"));
        var components = fields.objects("components", false, COMPONENTS, TemplateDefinition::component);
        return new SaveTemplate(
                name.orElse(null),
                language.orElse(null),
                category.orElse(null),
                format.orElse(null),
                components.map(List::<Object>copyOf).orElse(null));
    }

    /** Kept as it is, once it is of a known kind. */
    private static Map<String, Object> component(Fields component) {
        var type = component.choice("type", true, List.of("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL"));
        component.choice("format", false, List.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"));
        boolean body = type.isPresent() && type.get().equals("BODY");
        component.text("text", body ? Text.required() : Text.optional().orBlank());
        component.object("example", false, Fields::everything);
        component.objects(
                "buttons", type.isPresent() && type.get().equals("BUTTONS"), BUTTONS, TemplateDefinition::button);
        component.objects("cards", type.isPresent() && type.get().equals("CAROUSEL"), CARDS, TemplateDefinition::card);
        return component.everything();
    }

    private static Map<String, Object> card(Fields card) {
        card.objects("components", true, COMPONENTS, TemplateDefinition::component);
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
