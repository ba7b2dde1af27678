package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What WhatsApp's Cloud API takes to send, as it was published (whatsapp-cloud 2). */
final class CloudApiShapes {

    private static final Set<String> MEDIA = Set.of("image", "video", "document", "audio", "sticker");

    private CloudApiShapes() {}

    /** Null if it is as it was published. */
    static String wrong(JsonNode request) {
        var type = request.path("type").asText("");
        var content = request.path(type);
        var problems = new ArrayList<String>();
        check(problems, "whatsapp".equals(request.path("messaging_product").asText()), "messaging_product");
        check(problems, "individual".equals(request.path("recipient_type").asText()), "recipient_type");
        check(problems, request.path("to").asText("").matches("\\d{7,15}"), "to");
        check(problems, request.path("biz_opaque_callback_data").asText("").length() <= 512, "callback");
        check(
                problems,
                !request.has("context") || request.at("/context/message_id").isTextual(),
                "context");
        check(problems, !content.isMissingNode() && !content.isEmpty(), type);
        if (type.equals("text")) {
            int length = content.path("body").asText("").length();
            check(problems, length >= 1 && length <= 4096, "text.body");
        } else if (MEDIA.contains(type)) {
            check(problems, content.has("id") ^ content.has("link"), type + ": id or link");
            check(problems, !content.has("caption") || !type.equals("audio"), "caption of audio");
            check(problems, content.path("caption").asText("").length() <= 1024, "caption");
        } else if (type.equals("interactive")) {
            interactive(content, problems);
        } else if (type.equals("template")) {
            check(problems, content.path("name").asText("").matches("[a-z0-9_]+"), "template.name");
            check(problems, content.at("/language/code").isTextual(), "template.language.code");
            content.path("components").forEach(component -> component(component, problems));
        } else if (type.equals("location")) {
            check(
                    problems,
                    content.path("latitude").isNumber()
                            && content.path("longitude").isNumber(),
                    "location");
        } else {
            check(problems, Set.of("contacts", "reaction").contains(type), "type " + type);
        }
        return problems.isEmpty() ? null : String.join(", ", problems);
    }

    private static void interactive(JsonNode content, List<String> problems) {
        var body = content.at("/body/text").asText("");
        check(problems, !body.isEmpty() && body.length() <= 1024, "interactive.body");
        check(problems, content.at("/footer/text").asText("").length() <= 60, "interactive.footer");
        var action = content.path("action");
        switch (content.path("type").asText("")) {
            case "button" -> {
                check(
                        problems,
                        action.path("buttons").size() >= 1
                                && action.path("buttons").size() <= 3,
                        "buttons");
                action.path("buttons")
                        .forEach(button -> check(
                                problems,
                                "reply".equals(button.path("type").asText())
                                        && !button.at("/reply/id").asText("").isEmpty()
                                        && button.at("/reply/title").asText("").length() <= 20,
                                "button " + button));
            }
            case "list" -> {
                check(problems, action.path("button").asText("").length() <= 20, "list button");
                int rows = 0;
                for (var section : action.path("sections")) {
                    rows += section.path("rows").size();
                    section.path("rows")
                            .forEach(row -> check(
                                    problems,
                                    row.path("title").asText("").length() <= 24
                                            && row.path("id").asText("").length() <= 200,
                                    "row " + row));
                }
                check(problems, rows >= 1 && rows <= 10, "rows");
            }
            case "cta_url" ->
                check(
                        problems,
                        "cta_url".equals(action.path("name").asText())
                                && action.at("/parameters/display_text")
                                                .asText("")
                                                .length()
                                        <= 20
                                && action.at("/parameters/url").asText("").startsWith("http"),
                        "cta_url");
            default -> problems.add("interactive.type");
        }
    }

    private static void component(JsonNode component, List<String> problems) {
        var type = component.path("type").asText("");
        check(problems, Set.of("header", "body", "button", "carousel").contains(type), "component " + type);
        if (type.equals("carousel")) {
            component.path("cards").forEach(card -> {
                check(problems, card.path("card_index").isNumber(), "card_index");
                card.path("components").forEach(part -> component(part, problems));
            });
            return;
        }
        check(problems, component.path("parameters").size() > 0, type + " parameters");
        if (type.equals("button")) {
            check(
                    problems,
                    component.path("index").isNumber()
                            && component.path("sub_type").isTextual(),
                    "button");
        }
        component
                .path("parameters")
                .forEach(parameter ->
                        check(problems, parameter.has(parameter.path("type").asText("")), "parameter " + parameter));
    }

    private static void check(List<String> problems, boolean holds, String what) {
        if (!holds) {
            problems.add(what);
        }
    }
}
