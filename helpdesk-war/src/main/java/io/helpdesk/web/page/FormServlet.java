package io.helpdesk.web.page;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.Failure;
import io.helpdesk.web.MalformedBody;
import io.helpdesk.web.admission.Verdict;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A page with a form that its address names and that is sent to where it came from; without script, style or a place in others'
 * frames, and never kept. What goes wrong is said in the reader's language.
 *
 * @param <N> what an address names
 */
public abstract class FormServlet<N> extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String POLICY =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final String bundle;

    /** @param bundle of the words, {@code title}, {@code alert.unknown} and {@code alert.busy} among them */
    protected FormServlet(String bundle) {
        this.bundle = bundle;
    }

    /** @throws NotFound or IllegalArgumentException if the address names nothing */
    protected abstract N named(HttpServletRequest request);

    /** Answers with the form, or with what became of it. */
    protected abstract void show(N named, PageWords words, HttpServletResponse response) throws IOException;

    /** Answers a form that was sent. */
    protected abstract void take(N named, Form form, PageWords words, HttpServletResponse response) throws IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var words = PageWords.in(bundle, request.getLocale());
        try {
            Verdict.of(request).ifPresent(refusal -> {
                throw refusal;
            });
            var named = named(request);
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(named, words, response);
                case "POST" -> take(named, Form.ofBody(request), words, response);
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

    private static void fail(RuntimeException thrown, PageWords words, HttpServletResponse response)
            throws IOException {
        var failure = Failure.of(thrown);
        if (failure instanceof Failure.Unavailable busy) {
            response.setHeader("Retry-After", Integer.toString(busy.retryAfterSeconds()));
            say(response, 503, words, "alert.busy");
        } else if (failure instanceof Failure.Throttled throttled) {
            response.setHeader("Retry-After", Integer.toString(throttled.retryAfterSeconds()));
            say(response, 429, words, "alert.busy");
        } else {
            say(response, 500, words, "alert.busy");
        }
    }

    private static void say(HttpServletResponse response, int status, PageWords words, String key) throws IOException {
        page(response, status, words, alert(words, key));
    }

    protected static String said(PageWords words, String key) {
        return "<p>" + text(words.say(key)) + "</p>\n";
    }

    protected static String alert(PageWords words, String key) {
        return "<p role=\"alert\">" + text(words.say(key)) + "</p>\n";
    }

    /** @param content HTML */
    protected static void page(HttpServletResponse response, int status, PageWords words, String content)
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
