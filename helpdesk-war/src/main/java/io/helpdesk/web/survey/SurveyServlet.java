package io.helpdesk.web.survey;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.survey.Surveys;
import io.helpdesk.api.survey.Surveys.Asked;
import io.helpdesk.web.page.Form;
import io.helpdesk.web.page.FormServlet;
import io.helpdesk.web.page.PageWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A form with five ratings and a few words, answered once; without script. What is not there is said in the reader's language. */
@WebServlet(
        name = "surveys",
        urlPatterns = {"/survey/responses/*", "/csat/*"},
        asyncSupported = true)
public class SurveyServlet extends FormServlet<Surveys.Name> {

    private static final long serialVersionUID = 1;

    private static final String WORDS = "io.helpdesk.web.survey.page";
    private static final int LONGEST_FEEDBACK = 1000;

    @Inject
    private transient Surveys surveys;

    public SurveyServlet() {
        super(WORDS);
    }

    @Override
    protected Surveys.Name named(HttpServletRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        if (request.getServletPath().endsWith(SurveyMessageClaim.MOUNT)) {
            return new Surveys.Name.OfMessage(UUID.fromString(path.replaceFirst("/widget$", "")));
        }
        return new Surveys.Name.OfConversation(UUID.fromString(path));
    }

    /** In the language of whom it asks, not of the browser. */
    @Override
    protected void show(Surveys.Name name, PageWords browsers, HttpServletResponse response) throws IOException {
        show(surveys.get(name), response);
    }

    @Override
    protected void take(Surveys.Name name, Form form, PageWords browsers, HttpServletResponse response)
            throws IOException {
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
        page(response, 200, words, asked.survey().answered() ? said(words, "text.thanks") : form(asked, words));
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
}
