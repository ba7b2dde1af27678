package io.helpdesk.web.signin;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.web.page.PageWords;

/**
 * A page being written: plain HTML, read by everybody and every reader, without script. Whatever comes from outside passes
 * {@link io.helpdesk.web.page.Html#text}.
 */
final class Page {

    private final StringBuilder html = new StringBuilder();
    private final PageWords words;
    private final String base;
    private final String formToken;

    /**
     * Begins it.
     *
     * @param base where clients see the application
     * @param formToken what each form brings back
     */
    Page(PageWords words, String base, String formToken, String titleKey) {
        this.words = words;
        this.base = base;
        this.formToken = formToken;
        var title = text(words.say(titleKey));
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text(words.language()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<link rel=\"stylesheet\" href=\"")
                .append(text(base + SignInClaim.MOUNT + "/style.css"))
                .append("\">\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
    }

    /** What went wrong, told to screen readers at once. */
    Page alert(String key, Object... values) {
        html.append("<p class=\"alert\" role=\"alert\">")
                .append(text(words.say(key, values)))
                .append("</p>\n");
        return this;
    }

    /** What was done. */
    Page notice(String key) {
        html.append("<p class=\"notice\" role=\"status\">")
                .append(text(words.say(key)))
                .append("</p>\n");
        return this;
    }

    Page paragraph(String key, Object... values) {
        html.append("<p>").append(text(words.say(key, values))).append("</p>\n");
        return this;
    }

    Page heading(String key) {
        html.append("<h2>").append(text(words.say(key))).append("</h2>\n");
        return this;
    }

    /** @param path below our page */
    Page link(String path, String key) {
        html.append("<p><a href=\"")
                .append(text(base + SignInClaim.MOUNT + path))
                .append("\">")
                .append(text(words.say(key)))
                .append("</a></p>\n");
        return this;
    }

    /** @param path below our page that the form is sent to */
    Page form(String path) {
        html.append("<form method=\"post\" action=\"")
                .append(text(base + SignInClaim.MOUNT + path))
                .append("\">\n");
        return hidden(PageSessions.FORM_FIELD, formToken);
    }

    Page hidden(String name, String value) {
        html.append("<input type=\"hidden\" name=\"")
                .append(text(name))
                .append("\" value=\"")
                .append(text(value))
                .append("\">\n");
        return this;
    }

    /**
     * A field with its label.
     *
     * @param type of HTML
     * @param complete what browsers and password managers put in
     */
    Page field(String name, String labelKey, String type, String complete, String value) {
        html.append("<p><label for=\"")
                .append(name)
                .append("\">")
                .append(text(words.say(labelKey)))
                .append("</label>\n<input id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" type=\"")
                .append(type)
                .append("\" autocomplete=\"")
                .append(complete)
                .append("\" value=\"")
                .append(text(value))
                .append("\" required></p>\n");
        return this;
    }

    /** The end of a form. */
    Page send(String key, Object... values) {
        html.append("<p><button type=\"submit\">")
                .append(text(words.say(key, values)))
                .append("</button></p>\n</form>\n");
        return this;
    }

    String end() {
        return html.append("</main>\n</body>\n</html>\n").toString();
    }
}
