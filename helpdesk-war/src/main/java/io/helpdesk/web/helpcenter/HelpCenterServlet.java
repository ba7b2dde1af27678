package io.helpdesk.web.helpcenter;

import io.helpdesk.api.helpcenter.PublishedHelp;
import io.helpdesk.api.helpcenter.PublishedHelp.PublishedPortal;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.web.Failure;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Verdict;
import io.helpdesk.web.page.Form;
import io.helpdesk.web.page.Html;
import io.helpdesk.web.page.PageWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Help centers for everybody (chatwoot-desk 10): the front of a portal in one language, its categories, its articles, and what
 * is found by a word. What a page says depends on its address alone, so that caches may keep it for a minute; what is not
 * there is said in the reader's language and not kept.
 */
@WebServlet(
        name = "help-centers",
        urlPatterns = {"/hc", "/hc/*"},
        asyncSupported = true)
public class HelpCenterServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String WORDS = "io.helpdesk.web.helpcenter.page";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private static final String KEPT = "public, max-age=60";

    private static final String STYLE = """
            body { font: 1rem/1.6 system-ui, sans-serif; margin: 0; background: #f6f7f9; color: #1a1d21; }
            header { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 1.5rem; background: #fff; }
            main { max-width: 46rem; margin: 1.5rem auto; padding: 1.5rem 2rem; background: #fff; border-radius: .5rem; }
            h1 { font-size: 1.6rem; margin-top: 0; } h2 { font-size: 1.2rem; margin-bottom: 0; }
            label { display: block; font-weight: 600; }
            input { width: 70%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #6b7280; border-radius: .25rem; }
            button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: .25rem; background: #1d4ed8; color: #fff; }
            a { color: #1d4ed8; } :focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
            img { max-width: 100%; } pre { overflow-x: auto; padding: .75rem; background: #f6f7f9; }
            nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
            """;

    @Inject
    private transient PublishedHelp help;

    @Inject
    private transient PublicAddress address;

    /** A request with what its page needs. */
    private record Visit(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        var visit = new Visit(request, response);
        try {
            Verdict.of(request).ifPresent(refusal -> {
                throw refusal;
            });
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                response.setHeader("Allow", "GET, HEAD");
                refuse(visit, 405, "alert.unknown");
                return;
            }
            var path = request.getPathInfo() == null ? "" : request.getPathInfo();
            show(visit, Arrays.asList(path.replaceFirst("^/", "").split("/")));
        } catch (IOException gone) {
            throw gone;
        } catch (RuntimeException thrown) {
            fail(visit, thrown);
        }
    }

    private void show(Visit visit, List<String> path) throws IOException {
        var portal = path.get(0);
        var second = path.size() > 1 ? path.get(1) : "";
        if (path.size() == 1) {
            visit.response.setHeader(
                    "Location",
                    address.base() + HelpCenterClaim.MOUNT + "/" + portal + "/"
                            + help.portal(portal).defaultLocale());
            visit.response.setStatus(HttpServletResponse.SC_FOUND);
        } else if (path.size() == 2 && second.equals("style.css")) {
            style(visit, help.portal(portal));
        } else if (path.size() == 2) {
            front(visit, help.front(portal, second));
        } else if (path.size() == 3 && second.equals("articles")) {
            article(visit, help.article(portal, path.get(2)));
        } else if (path.size() == 3 && path.get(2).equals("search")) {
            found(visit, portal, second);
        } else if (path.size() == 4 && path.get(2).equals("categories")) {
            category(visit, second, help.category(portal, second, path.get(3)));
        } else {
            throw new NotFound("page");
        }
    }

    private void style(Visit visit, PublishedPortal portal) throws IOException {
        var edge = portal.color() == null ? "" : "header { border-top: .5rem solid " + portal.color() + "; }\n";
        answer(visit, "text/css;charset=UTF-8", STYLE + edge);
    }

    private void front(Visit visit, PublishedHelp.FrontPage front) throws IOException {
        var portal = front.portal();
        var locale = visit.request.getPathInfo().split("/")[2];
        var page = page(portal, locale, null, portal.headerText())
                .title(portal.headerText() == null ? portal.name() : portal.headerText())
                .search("")
                .categories(front.categories())
                .articles(front.articles());
        if (front.categories().isEmpty() && front.articles().isEmpty()) {
            page.say("text.empty");
        }
        answer(visit, page.languages(portal.locales(), locale));
    }

    private void category(Visit visit, String locale, PublishedHelp.CategoryPage category) throws IOException {
        var name = category.category().name();
        var page = page(category.portal(), locale, name, category.category().description())
                .title(name)
                .paragraph(category.category().description())
                .articles(category.articles());
        answer(visit, category.articles().isEmpty() ? page.say("text.empty") : page);
    }

    private void found(Visit visit, String portal, String locale) throws IOException {
        var text = Form.ofQuery(visit.request).text("query").strip();
        var found = help.search(portal, locale, text);
        var words = PageWords.in(WORDS, locale);
        var page = page(found.portal(), locale, words.say("title.search"), null)
                .title(words.say("title.search"))
                .search(text)
                .articles(found.articles());
        answer(visit, !text.isEmpty() && found.articles().isEmpty() ? page.say("text.none") : page);
    }

    private void article(Visit visit, PublishedHelp.ArticlePage article) throws IOException {
        var text = article.text();
        var told = article.metadata();
        var page = page(
                        article.portal(),
                        article.locale(),
                        told.title() == null ? text.title() : told.title(),
                        told.description() == null ? text.description() : told.description())
                .in(article.category())
                .title(text.title())
                .paragraph(text.description())
                .article(article.html())
                .say("text.changed", article.updatedAt().toString().substring(0, 10));
        answer(visit, page);
        if (visit.request.getMethod().equals("GET")) {
            help.read(article);
        }
    }

    private HelpPage page(PublishedPortal portal, String locale, String title, String description) {
        return new HelpPage(PageWords.in(WORDS, locale), address.base(), portal, locale, title, description);
    }

    private static void answer(Visit visit, HelpPage page) throws IOException {
        answer(visit, "text/html;charset=UTF-8", page.end());
    }

    /** Whoever has it already is told that alone (RFC 9110 13.1.2). */
    private static void answer(Visit visit, String type, String said) throws IOException {
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        var tag = tag(bytes);
        visit.response.setHeader("Cache-Control", KEPT);
        visit.response.setHeader("ETag", tag);
        var known = visit.request.getHeader("If-None-Match");
        if (known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(tag)) {
            visit.response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(visit, type, bytes);
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void fail(Visit visit, RuntimeException thrown) throws IOException {
        var failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused) {
            refuse(visit, 404, "alert.unknown");
        } else if (failure instanceof Failure.Throttled throttled) {
            visit.response.setHeader("Retry-After", String.valueOf(throttled.retryAfterSeconds()));
            refuse(visit, 429, "alert.busy");
        } else if (failure instanceof Failure.Unavailable busy) {
            visit.response.setHeader("Retry-After", String.valueOf(busy.retryAfterSeconds()));
            refuse(visit, 503, "alert.busy");
        } else if (failure instanceof Failure.TooLarge) {
            refuse(visit, 413, "alert.unknown");
        } else {
            refuse(visit, 500, "alert.bug");
        }
    }

    private static void refuse(Visit visit, int status, String key) throws IOException {
        var words = PageWords.in(WORDS, visit.request.getLocale());
        var said = Html.text(words.say(key));
        visit.response.setStatus(status);
        // said in the reader's language, and perhaps otherwise in a moment
        visit.response.setHeader("Cache-Control", "no-store");
        write(
                visit,
                "text/html;charset=UTF-8",
                ("<!DOCTYPE html>\n<html lang=\"" + Html.text(words.language())
                                + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + said
                                + "</title>\n</head>\n<body>\n<main>\n<h1>" + said
                                + "</h1>\n</main>\n</body>\n</html>\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Visit visit, String type, byte[] bytes) throws IOException {
        visit.response.setContentType(type);
        visit.response.setContentLength(bytes.length);
        visit.response.getOutputStream().write(bytes);
    }
}
