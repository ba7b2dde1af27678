package io.helpdesk.web.survey;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.api.survey.Surveys.Asked;
import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.Failure;
import io.helpdesk.web.MalformedBody;
import io.helpdesk.web.admission.Verdict;
import io.helpdesk.web.page.Form;
import io.helpdesk.web.page.PageWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** A form with five ratings and a few words, answered once; without script. What is not there is said in the reader's language. */
@WebServlet(
        name = "surveys",
        urlPatterns = {"/survey/responses/*", "/csat/*"},
        asyncSupported = true)
public class SurveyServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String WORDS = "io.helpdesk.web.survey.page";
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final int LONGEST_FEEDBACK = 1000;

    @Inject
    private transient Surveys surveys;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var words = PageWords.in(WORDS, request.getLocale());
        try {
            Verdict.of(request).ifPresent(refusal -> {
                throw refusal;
            });
            var name = name(request);
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(surveys.get(name), response);
                case "POST" -> answer(name, request, response);
                default -> {
                    response.setHeader("Allow", "GET, HEAD, POST");
                    say(response, 405, words, "alert.unknown");
                }
            }
        } catch (NotFound | IllegalArgumentException unknown) {
            say(response, 404, words, "alert.unknown");
        } catch (BodyTooLarge large) {
            say(response, 413, words, "alert.unknown");
        } catch (MalformedBody broken) {
            say(response, 400, words, "alert.unknown");
        } catch (RuntimeException thrown) {
            fail(thrown, words, response);
        }
    }

    private static Surveys.Name name(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        if (request.getServletPath().endsWith(SurveyMessageClaim.MOUNT)) {
            return new Surveys.Name.OfMessage(UUID.fromString(path.replaceFirst("/widget$", "")));
        }
        return new Surveys.Name.OfConversation(UUID.fromString(path));
    }

    private void answer(Surveys.Name name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = Form.ofBody(request);
        var rating = form.text("rating");
        var feedback = form.text("feedback");
        try {
            surveys.answer(
                    name,
                    rating.matches("[1-5]") ? Integer.valueOf(rating) : null,
                    feedback.substring(0, Math.min(feedback.length(), LONGEST_FEEDBACK)),
                    true);
            show(surveys.get(name), response);
        } catch (Conflict answered) {
            show(surveys.get(name), response);
        } catch (Invalid refused) {
            var asked = surveys.get(name);
            var words = words(asked);
            boolean late = !refused.subject().equals("survey");
            page(
                    response,
                    422,
                    words,
                    late ? alert(words, "alert.late") : alert(words, "alert.empty") + form(asked, words));
        }
    }

    private static void show(Asked asked, HttpServletResponse response) throws IOException {
        var words = words(asked);
        page(
                response,
                200,
                words,
                asked.survey().answered() ? "<p>" + text(words.say("text.thanks")) + "</p>\n" : form(asked, words));
    }

    private static PageWords words(Asked asked) {
        return PageWords.in(WORDS, asked.locale());
    }

    /** The form goes to where it came from. */
    private static String form(Asked asked, PageWords words) {
        var html = new StringBuilder("<form method=\"post\">\n<fieldset>\n<legend>")
                .append(text(Optional.ofNullable(asked.text())
                        .filter(told -> !told.equals(Survey.QUESTION))
                        .orElse(words.say("label.rating"))))
                .append("</legend>\n");
        for (int rating = 5; rating >= 1; rating--) {
            html.append("<p><label><input type=\"radio\" name=\"rating\" value=\"")
                    .append(rating)
                    .append("\"> ")
                    .append(text(words.say("rating." + rating)))
                    .append("</label></p>\n");
        }
        return html.append("</fieldset>\n<p><label for=\"feedback\">")
                .append(text(words.say("label.feedback")))
                .append(
                        "</label></p>\n<p><textarea id=\"feedback\" name=\"feedback\" rows=\"4\" cols=\"40\" maxlength=\"")
                .append(LONGEST_FEEDBACK)
                .append("\"></textarea></p>\n<p><button type=\"submit\">")
                .append(text(words.say("button.send")))
                .append("</button></p>\n</form>\n")
                .toString();
    }

    private static String alert(PageWords words, String key) {
        return "<p role=\"alert\">" + text(words.say(key)) + "</p>\n";
    }

    private static void say(HttpServletResponse response, int status, PageWords words, String key) throws IOException {
        page(response, status, words, alert(words, key));
    }

    private static void fail(RuntimeException thrown, PageWords words, HttpServletResponse response)
            throws IOException {
        if (Failure.of(thrown) instanceof Failure.Unavailable busy) {
            response.setHeader("Retry-After", Integer.toString(busy.retryAfterSeconds()));
            say(response, 503, words, "alert.busy");
        } else if (Failure.of(thrown) instanceof Failure.Throttled throttled) {
            response.setHeader("Retry-After", Integer.toString(throttled.retryAfterSeconds()));
            say(response, 429, words, "alert.busy");
        } else {
            say(response, 500, words, "alert.busy");
        }
    }

    private static void page(HttpServletResponse response, int status, PageWords words, String content)
            throws IOException {
        var title = text(words.say("title"));
        var html = "<!DOCTYPE html>\n<html lang=\"" + text(words.language())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n" + content
                + "</main>\n</body>\n</html>\n";
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
