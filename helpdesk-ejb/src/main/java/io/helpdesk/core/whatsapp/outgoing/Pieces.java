package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a message is to the provider (whatsapp-cloud 2.2, 2.3). The same message always gives the same pieces in the same order, as each of
 * them is a delivery. Attributes may come from anywhere, so nothing is taken for granted.
 */
final class Pieces {

    private static final int MOST_BUTTONS = 3;
    private static final int BUTTON_TITLE = 20;
    private static final int BUTTON_ID = 256;
    private static final int ROW_TITLE = 24;
    private static final int ROW_ID = 200;
    private static final int ROW_DESCRIPTION = 72;
    private static final int MOST_ROWS = 10;
    private static final int FOOTER = 60;
    private static final int INTERACTIVE_BODY = 1024;

    /** Says what a list is opened by. */
    private static final String CHOOSE = "Choose";

    private Pieces() {}

    /**
     * @param surveyAddress where a contact says how it was
     * @return at least one, unless there is nothing in it that could be sent; a template is not among them
     */
    static List<Piece> of(Message message, String surveyAddress) {
        var attributes = message.body().attributes();
        if (attributes.get("unified") instanceof Map<?, ?> unified) {
            return unified(WhatsAppText.of(message), unified, message);
        }
        if (attributes.get("cta") instanceof Map<?, ?> cta) {
            return List.of(link(
                    WhatsAppText.of(message), text(cta, "buttonText"), text(cta, "url"), null, address(cta, "image")));
        }
        if (message.body().type() == ContentType.INPUT_SELECT && attributes.get("items") instanceof List<?> items) {
            var choice = choice(WhatsAppText.of(message), items);
            if (choice != null) {
                return List.of(choice);
            }
        }
        var special = Stream.of("location", "contacts", "reaction")
                .filter(attributes::containsKey)
                .map(kind -> special(kind, attributes.get(kind)))
                .filter(Objects::nonNull)
                .toList();
        if (!special.isEmpty()) {
            return special;
        }
        var said = WhatsAppText.of(message);
        if (message.body().type() == ContentType.INPUT_CSAT) {
            said = (said + "\n\n" + surveyAddress).strip();
        }
        return plain(said, message);
    }

    private static List<Piece> plain(String said, Message message) {
        var files = message.body().attachments();
        var pieces = new ArrayList<Piece>();
        boolean below = !files.isEmpty()
                && !said.isEmpty()
                && said.length() <= Piece.CAPTION
                && Piece.takesCaption(
                        MediaKind.of(files.get(0).contentType(), files.get(0).size()));
        if (!below) {
            WhatsAppText.pieces(said, WhatsAppText.LONGEST).forEach(text -> pieces.add(Piece.text(text)));
        }
        for (int i = 0; i < files.size(); i++) {
            pieces.add(Piece.file(files.get(i), below && i == 0 ? said : null));
        }
        return pieces;
    }

    private static List<Piece> unified(String said, Map<?, ?> unified, Message message) {
        var buttons = maps(unified.get("buttons"));
        var footer = text(unified, "footer");
        var media = address(unified, "media");
        if (buttons.isEmpty()) {
            var all = footer == null ? said : (said + "\n\n" + footer).strip();
            if (media == null) {
                return plain(all, message);
            }
            var type = MediaKind.ofAddress(media);
            var content = new LinkedHashMap<String, Object>();
            content.put("link", media);
            if (!all.isEmpty() && Piece.takesCaption(type) && all.length() <= Piece.CAPTION) {
                content.put("caption", all);
                return List.of(Piece.of(type, content));
            }
            var pieces = new ArrayList<>(plain(all, message));
            pieces.add(Piece.of(type, content));
            return pieces;
        }
        var first = buttons.get(0);
        return List.of(
                "url".equals(text(first, "type"))
                        ? link(said, text(first, "text"), text(first, "url"), footer, media)
                        : interactive(
                                "button",
                                said,
                                footer,
                                media,
                                Map.of(
                                        "buttons",
                                        buttons.stream()
                                                .limit(MOST_BUTTONS)
                                                .map(button ->
                                                        button(text(button, "quickReplyId"), text(button, "text")))
                                                .toList())));
    }

    private static Piece link(String said, String label, String url, String footer, String media) {
        return interactive(
                "cta_url",
                said,
                footer,
                media,
                Map.of(
                        "name",
                        "cta_url",
                        "parameters",
                        Map.of("display_text", cut(String.valueOf(label), BUTTON_TITLE), "url", String.valueOf(url))));
    }

    /** Up to three are buttons, more are a list; more than a list takes are left out, and {@code null} if there are none. */
    private static Piece choice(String said, List<?> items) {
        var rows = maps(items).stream()
                .filter(item -> text(item, "title") != null)
                .limit(MOST_ROWS)
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        if (rows.size() <= MOST_BUTTONS
                && rows.stream().allMatch(row -> text(row, "title").length() <= BUTTON_TITLE)) {
            return interactive(
                    "button",
                    said,
                    null,
                    null,
                    Map.of(
                            "buttons",
                            rows.stream()
                                    .map(row -> button(value(row), text(row, "title")))
                                    .toList()));
        }
        return interactive(
                "list",
                said,
                null,
                null,
                Map.of(
                        "button",
                        CHOOSE,
                        "sections",
                        List.of(Map.of("rows", rows.stream().map(Pieces::row).toList()))));
    }

    private static Map<String, Object> row(Map<?, ?> item) {
        var row = new LinkedHashMap<String, Object>();
        var title = text(item, "title");
        row.put("id", cut(value(item), ROW_ID));
        row.put("title", cut(title, ROW_TITLE));
        if (title.length() > ROW_TITLE) {
            row.put("description", cut(title, ROW_DESCRIPTION));
        }
        return row;
    }

    private static String value(Map<?, ?> item) {
        return item.get("value") == null
                ? text(item, "title")
                : item.get("value").toString();
    }

    private static Map<String, Object> button(String id, String title) {
        return Map.of(
                "type",
                "reply",
                "reply",
                Map.of(
                        "id",
                        cut(String.valueOf(id).strip(), BUTTON_ID),
                        "title",
                        cut(String.valueOf(title), BUTTON_TITLE)));
    }

    private static Piece interactive(
            String type, String said, String footer, String media, Map<String, Object> action) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", type);
        if (media != null) {
            var kind = MediaKind.ofAddress(media);
            content.put("header", Map.of("type", kind, kind, Map.of("link", media)));
        }
        content.put("body", Map.of("text", cut(said, INTERACTIVE_BODY)));
        if (footer != null) {
            content.put("footer", Map.of("text", cut(footer, FOOTER)));
        }
        content.put("action", action);
        return Piece.of("interactive", content);
    }

    /** In the provider's own form, as messages that came in keep it. */
    private static Piece special(String kind, Object content) {
        boolean usable = kind.equals("contacts")
                ? content instanceof List<?> cards && !cards.isEmpty()
                : content instanceof Map<?, ?>;
        return usable ? Piece.of(kind, content) : null;
    }

    private static String address(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> media ? text(media, "url") : null;
    }

    private static List<Map<?, ?>> maps(Object list) {
        return list instanceof List<?> some
                ? some.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
