package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message to send (wassist 7.1).
 *
 * @param content its text; null for a template
 * @param kept the rest of it, under its type, as it will be shown again; null for a plain text
 * @param template null for all other types
 */
record NewMessage(String content, Map<String, Object> kept, TemplateUse template) {

    private static final int BODY = 1024;
    private static final int FOOTER = 60;
    private static final int BUTTONS = 3;
    private static final int BUTTON_TEXT = 20;
    private static final int QUICK_REPLY_ID = 200;

    private static final List<String> TYPES =
            List.of(MessageTypes.TEMPLATE, MessageTypes.UNIFIED, MessageTypes.TEXT, MessageTypes.CTA);

    /** Whether it may be sent whenever one likes. */
    boolean opensTheWindow() {
        return template != null;
    }

    PostMessage command(Long agentId) {
        return template != null ? PostCommands.template(template, agentId) : PostCommands.text(content, kept, agentId);
    }

    /** The type chooses the one content key that counts; without a type, the one that is there. */
    static NewMessage read(Fields fields) {
        List<String> present = TYPES.stream().filter(fields::has).toList();
        Optional<String> type = !fields.has("type") && present.size() == 1
                ? Optional.of(present.get(0))
                : fields.choice("type", true, TYPES);
        if (type.isEmpty()) {
            // nobody knows which of them counts, so what is wrong with any is said
            present.forEach(name -> fields.object(name, false, content -> read(name, content)));
            return null;
        }
        return fields.object(type.get(), true, content -> read(type.get(), content))
                .orElse(null);
    }

    private static NewMessage read(String type, Fields content) {
        return switch (type) {
            case MessageTypes.TEMPLATE -> new NewMessage(null, null, TemplateFields.read(content));
            case MessageTypes.UNIFIED -> unified(content);
            case MessageTypes.CTA -> cta(content);
            default ->
                new NewMessage(content.text("body", Text.required().upTo(BODY)).orElse(null), null, null);
        };
    }

    private static NewMessage unified(Fields unified) {
        // a file may go alone, buttons hang below a text
        boolean alone = unified.has("media") && !unified.hasEntries("buttons");
        Optional<String> text = unified.text("text", (alone ? Text.optional() : Text.required()).upTo(BODY));
        Map<String, Object> kept = new LinkedHashMap<>();
        unified.text("footer", Text.optional().orBlank().upTo(FOOTER)).ifPresent(footer -> kept.put("footer", footer));
        unified.object("media", false, NewMessage::address).ifPresent(media -> kept.put("media", media));
        var buttons = unified.objects("buttons", false, BUTTONS, NewMessage::button);
        buttons.ifPresent(list -> kept.put("buttons", list));
        if (buttons.isPresent()
                && buttons.get().stream()
                                .map(button -> button.get("type"))
                                .distinct()
                                .count()
                        > 1) {
            unified.refuse("buttons", "All buttons must be of the same type.");
        }
        return new NewMessage(text.orElse(null), Map.of(MessageTypes.UNIFIED, kept), null);
    }

    private static Map<String, Object> button(Fields button) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Optional<String> type = button.choice("type", true, List.of("url", "quick_reply"));
        type.ifPresent(name -> kept.put("type", name));
        button.text("text", Text.required().upTo(BUTTON_TEXT)).ifPresent(text -> kept.put("text", text));
        if (type.isPresent() && type.get().equals("url")) {
            button.url("url", true).ifPresent(url -> kept.put("url", url));
        } else if (type.isPresent()) {
            button.text("quickReplyId", Text.required().upTo(QUICK_REPLY_ID))
                    .ifPresent(id -> kept.put("quickReplyId", id));
        } else {
            button.url("url", false);
            button.text("quickReplyId", Text.optional().upTo(QUICK_REPLY_ID));
        }
        return kept;
    }

    private static NewMessage cta(Fields cta) {
        Optional<String> body = cta.text("body", Text.required().upTo(BODY));
        Map<String, Object> kept = new LinkedHashMap<>();
        cta.text("buttonText", Text.required().upTo(BUTTON_TEXT)).ifPresent(text -> kept.put("buttonText", text));
        cta.url("url", true).ifPresent(url -> kept.put("url", url));
        cta.object("image", false, NewMessage::address).ifPresent(image -> kept.put("image", image));
        return new NewMessage(body.orElse(null), Map.of(MessageTypes.CTA, kept), null);
    }

    private static Map<String, Object> address(Fields media) {
        Map<String, Object> kept = new LinkedHashMap<>();
        media.url("url", true).ifPresent(url -> kept.put("url", url));
        return kept;
    }
}
