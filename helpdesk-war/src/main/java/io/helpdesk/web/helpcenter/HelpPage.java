package io.helpdesk.web.helpcenter;

import static io.helpdesk.web.page.Html.text;

import io.helpdesk.api.helpcenter.PublishedHelp;
import io.helpdesk.api.helpcenter.PublishedHelp.Listed;
import io.helpdesk.api.helpcenter.PublishedHelp.PublishedCategory;
import io.helpdesk.api.helpcenter.PublishedHelp.PublishedPortal;
import io.helpdesk.web.page.PageWords;
import java.util.List;

/**
 * A page of a help center being written: plain HTML, read by everybody and every reader, without script. Whatever comes from
 * outside passes {@link io.helpdesk.web.page.Html#text}, but for the content of an article, which was cleaned.
 */
final class HelpPage {

    private final StringBuilder html = new StringBuilder();
    private final PageWords words;
    private final String portal;
    private final String home;

    /**
     * Begins it.
     *
     * @param base where clients see the application
     * @param locale one of the portal's
     * @param title of the page, or null for the portal's front
     * @param description for those who list pages, or null
     */
    HelpPage(PageWords words, String base, PublishedPortal portal, String locale, String title, String description) {
        this.words = words;
        this.portal = base + HelpCenterClaim.MOUNT + "/" + portal.slug();
        this.home = this.portal + "/" + locale;
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text(locale.replace('_', '-')))
                .append("\" dir=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        if (description != null) {
            html.append("<meta name=\"description\" content=\"")
                    .append(text(description))
                    .append("\">\n");
        }
        html.append("<title>")
                .append(text(title == null ? portal.title() : title + " | " + portal.title()))
                .append("</title>\n<link rel=\"stylesheet\" href=\"")
                .append(text(this.portal + "/style.css"))
                .append("\">\n</head>\n<body>\n<header>\n<p><a href=\"")
                .append(text(home))
                .append("\">")
                .append(text(portal.name()))
                .append("</a></p>\n");
        if (portal.homepageLink() != null) {
            html.append("<p><a rel=\"noopener\" href=\"")
                    .append(text(portal.homepageLink()))
                    .append("\">")
                    .append(text(words.say("link.homepage")))
                    .append("</a></p>\n");
        }
        html.append("</header>\n<main>\n");
    }

    HelpPage title(String said) {
        html.append("<h1>").append(text(said)).append("</h1>\n");
        return this;
    }

    /** @param said nothing is written for null */
    HelpPage paragraph(String said) {
        if (said != null) {
            html.append("<p>").append(text(said)).append("</p>\n");
        }
        return this;
    }

    HelpPage say(String key, Object... values) {
        return paragraph(words.say(key, values));
    }

    /** @param asked what was asked for before */
    HelpPage search(String asked) {
        html.append("<form method=\"get\" role=\"search\" action=\"")
                .append(text(home + "/search"))
                .append("\">\n<p><label for=\"query\">")
                .append(text(words.say("label.query")))
                .append("</label>\n<input id=\"query\" name=\"query\" type=\"search\" maxlength=\"")
                .append(PublishedHelp.LONGEST_TEXT)
                .append("\" value=\"")
                .append(text(asked))
                .append("\">\n<button type=\"submit\">")
                .append(text(words.say("button.search")))
                .append("</button></p>\n</form>\n");
        return this;
    }

    HelpPage categories(List<PublishedCategory> categories) {
        for (var category : categories) {
            html.append("<section>\n<h2>");
            link(home + "/categories/" + category.slug(), category.name());
            html.append("</h2>\n");
            paragraph(category.description());
            say("text.articles", category.articles());
            html.append("</section>\n");
        }
        return this;
    }

    HelpPage articles(List<Listed> articles) {
        if (articles.isEmpty()) {
            return this;
        }
        html.append("<ul>\n");
        for (var article : articles) {
            html.append("<li>");
            link(portal + "/articles/" + article.slug(), article.title());
            if (article.description() != null) {
                html.append("<br>").append(text(article.description()));
            }
            html.append("</li>\n");
        }
        html.append("</ul>\n");
        return this;
    }

    /** The way back to a category. */
    HelpPage in(PublishedCategory category) {
        if (category != null) {
            html.append("<p>");
            link(home + "/categories/" + category.slug(), category.name());
            html.append("</p>\n");
        }
        return this;
    }

    /** @param cleaned what a browser shows as it is */
    HelpPage article(String cleaned) {
        html.append("<article>\n").append(cleaned).append("\n</article>\n");
        return this;
    }

    /** The ways to the portal's other languages. */
    HelpPage languages(List<String> locales, String own) {
        if (locales.size() > 1) {
            html.append("<nav aria-label=\"")
                    .append(text(words.say("label.languages")))
                    .append("\">\n<ul>\n");
            for (var locale : locales) {
                html.append("<li>");
                if (locale.equals(own)) {
                    html.append(text(PageWords.language(locale)));
                } else {
                    link(portal + "/" + locale, PageWords.language(locale));
                }
                html.append("</li>\n");
            }
            html.append("</ul>\n</nav>\n");
        }
        return this;
    }

    private void link(String address, String said) {
        html.append("<a href=\"")
                .append(text(address))
                .append("\">")
                .append(text(said))
                .append("</a>");
    }

    String end() {
        return html.append("</main>\n</body>\n</html>\n").toString();
    }
}
