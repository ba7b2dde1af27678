package io.helpdesk.web.connect;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.api.inbox.InboxLinks;
import io.helpdesk.api.inbox.InboxLinks.Link;
import io.helpdesk.api.inbox.InboxLinks.State;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.whatsapp.WhatsAppNumbers;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.NewNumber;
import io.helpdesk.web.page.Form;
import io.helpdesk.web.page.FormServlet;
import io.helpdesk.web.page.PageWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form for what a provider gave somebody about a number; whoever was invited sends it once. Without script. */
@WebServlet(name = "connect-number", urlPatterns = ConnectClaim.MOUNT + "/*", asyncSupported = true)
public class ConnectServlet extends FormServlet<ConnectServlet.Named> {

    private static final long serialVersionUID = 1;

    private static final String NAME = "name";
    private static final String NUMBER = "phone_number";
    private static final String NUMBER_KEY = "phone_number_id";
    private static final String ACCOUNT_KEY = "business_account_id";
    private static final String TOKEN = "api_key";

    /** What is asked; all of it is needed. */
    private static final List<String> FIELDS = List.of(NAME, NUMBER, NUMBER_KEY, ACCOUNT_KEY, TOKEN);

    /** An invitation as its address names it. */
    record Named(UUID uuid, String token) {}

    @Inject
    private transient InboxLinks links;

    @Inject
    private transient WhatsAppNumbers numbers;

    public ConnectServlet() {
        super("io.helpdesk.web.connect.page");
    }

    @Override
    protected Named named(HttpServletRequest request) {
        var parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/");
        if (parts.length != 3) {
            throw new NotFound("link");
        }
        return new Named(UUID.fromString(parts[1]), parts[2]);
    }

    @Override
    protected void show(Named named, PageWords words, HttpServletResponse response) throws IOException {
        show(links.open(named.uuid(), named.token()), words, response);
    }

    @Override
    protected void take(Named named, Form form, PageWords words, HttpServletResponse response) throws IOException {
        var link = links.open(named.uuid(), named.token());
        var missing = FIELDS.stream().anyMatch(field -> form.text(field).isBlank());
        if (link.state() == State.PENDING && missing) {
            page(response, 422, words, alert(words, "alert.missing") + form(link, form.fields(), words));
            return;
        }
        try {
            numbers.connect(named.uuid(), named.token(), number(form));
            show(named, words, response);
        } catch (Conflict over) {
            show(link, words, response);
        } catch (Invalid refused) {
            page(response, 422, words, alert(words, "alert.refused") + form(link, form.fields(), words));
        }
    }

    private static NewNumber number(Form form) {
        return new NewNumber(
                form.text(NAME).strip(),
                form.text(NUMBER),
                form.text(NUMBER_KEY).strip(),
                form.text(ACCOUNT_KEY).strip(),
                form.text(TOKEN).strip());
    }

    /** The form, or what became of it and the way on. */
    private static void show(Link link, PageWords words, HttpServletResponse response) throws IOException {
        switch (link.state()) {
            case PENDING -> page(response, 200, words, form(link, Map.of(), words));
            case SUCCESS -> page(response, 200, words, said(words, "text.done") + way(link.successUrl(), words));
            case EXPIRED -> page(response, 410, words, alert(words, "alert.over") + way(link.returnUrl(), words));
        }
    }

    /** The form goes to where it came from; a secret is not written back. */
    private static String form(Link link, Map<String, String> given, PageWords words) {
        var html = new StringBuilder(said(words, "text.intro")).append("<form method=\"post\" autocomplete=\"off\">\n");
        for (var field : FIELDS) {
            boolean secret = field.equals(TOKEN);
            html.append("<p><label for=\"")
                    .append(field)
                    .append("\">")
                    .append(text(words.say("label." + field)))
                    .append("</label></p>\n<p><input id=\"")
                    .append(field)
                    .append("\" name=\"")
                    .append(field)
                    .append("\" type=\"")
                    .append(secret ? "password" : "text")
                    .append("\" required value=\"")
                    .append(secret ? "" : text(given.getOrDefault(field, "")))
                    .append("\"></p>\n");
        }
        return html.append("<p><button type=\"submit\">")
                .append(text(words.say("button.connect")))
                .append("</button></p>\n</form>\n")
                .append(way(link.returnUrl(), words))
                .toString();
    }

    private static String way(String url, PageWords words) {
        return url == null ? "" : "<p><a href=\"" + text(url) + "\">" + text(words.say("link.back")) + "</a></p>\n";
    }
}
