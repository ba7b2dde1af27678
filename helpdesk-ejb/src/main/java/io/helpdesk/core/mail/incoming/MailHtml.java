package io.helpdesk.core.mail.incoming;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of strangers, for agents to look at: no scripts, styles, forms or frames; pictures from elsewhere are not loaded, their
 * address is kept in {@code data-remote-src}; links open without telling where from (docs/adr/0037-mail-that-comes-in.md).
 * What was quoted at its end is apart.
 */
final class MailHtml {

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("hr", "s", "del", "ins", "center")
            .addAttributes(":all", "dir", "lang")
            .addAttributes("img", "data-remote-src")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "tel")
            .removeProtocols("a", "href", "ftp")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    /** Where programs begin what they quote, when what comes after it belongs to it. */
    private static final String BEGINNINGS =
            "#appendonsend, #divRplyFwdMsg, [id$=_divRplyFwdMsg], hr#stopSpelling, .moz-cite-prefix, "
                    + "#mail-editor-reference-message-container, #ms-outlook-mobile-signature + hr, .OutlookMessageHeader, "
                    + "div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], "
                    + "div[style*=border-top: solid #E1E1E1]";

    /** What they put around it; there may be an answer below. */
    private static final String FRAMES =
            ".gmail_quote, .gmail_quote_container, .yahoo_quoted, .protonmail_quote, .zmail_extra, "
                    + ".tutanota_quote, blockquote[type=cite], blockquote.cite";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]*");
    private static final int LONGEST_ATTRIBUTION = 300;

    /** Beyond, nobody has put them there by answering. */
    private static final int MOST_FRAMES = 100;

    private static final String FIRST = "data-helpdesk-first-quoted";

    private MailHtml() {}

    /**
     * @param quotedFrom where the quoted part begins
     */
    record Cleaned(String html, int quotedFrom) {}

    static Cleaned cleaned(String html) {
        var document = Jsoup.parse(html);
        document.select("script, style, head, title, object, embed, iframe, form > input, template, noscript")
                .remove();
        for (var picture : document.select("img[src]")) {
            var source = picture.attr("src").strip();
            if (source.regionMatches(true, 0, "http:", 0, 5)
                    || source.regionMatches(true, 0, "https:", 0, 6)
                    || source.startsWith("//")) {
                picture.attr("data-remote-src", source).removeAttr("src");
            }
        }
        var first = firstQuoted(document);
        if (first.isEmpty()) {
            return whole(document);
        }
        first.get().attr(FIRST, "");
        var written = document.clone();
        removeFrom(marked(written));
        if (SPACE.matcher(written.body().text()).matches()
                && written.select("img").isEmpty()) {
            // nothing but what it quotes, as where it was forwarded
            return whole(document);
        }
        removeBefore(marked(document));
        var reply = clean(written);
        return new Cleaned(reply + clean(document), reply.length());
    }

    private static Cleaned whole(Document document) {
        var clean = clean(document);
        return new Cleaned(clean, clean.length());
    }

    private static String clean(Document document) {
        var clean = new Cleaner(ALLOWED).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    private static Element marked(Document document) {
        return document.selectFirst("[" + FIRST + "]");
    }

    private static Optional<Element> firstQuoted(Document document) {
        var beginning = document.selectFirst(BEGINNINGS);
        for (var frame : document.select(FRAMES).stream().limit(MOST_FRAMES).toList()) {
            if (nothingAfter(frame)) {
                var first = attributed(frame);
                return Optional.of(beginning != null && before(beginning, first) ? beginning : first);
            }
        }
        return Optional.ofNullable(beginning);
    }

    private static boolean before(Element one, Element other) {
        return one.ownerDocument().getAllElements().indexOf(one)
                < one.ownerDocument().getAllElements().indexOf(other);
    }

    /** The line that says who wrote what is quoted belongs to it. */
    private static Element attributed(Element frame) {
        var line = frame.previousElementSibling();
        while (line != null && line.normalName().equals("br")) {
            line = line.previousElementSibling();
        }
        return line != null && line.text().length() < LONGEST_ATTRIBUTION && QuotedText.attribution(line.text())
                ? line
                : frame;
    }

    private static boolean nothingAfter(Element frame) {
        for (Node level = frame; level != null && !isBody(level); level = level.parent()) {
            for (Node next = level.nextSibling(); next != null; next = next.nextSibling()) {
                var text = next instanceof TextNode words
                        ? words.text()
                        : next instanceof Element element ? element.text() : "";
                if (!SPACE.matcher(text).matches() && !(next instanceof Element element && element.is(FRAMES))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBody(Node node) {
        return node instanceof Element element && element.normalName().equals("body");
    }

    private static void removeFrom(Element first) {
        for (Node level = first; level != null && !isBody(level); level = level.parent()) {
            while (level.nextSibling() != null) {
                level.nextSibling().remove();
            }
        }
        first.remove();
    }

    private static void removeBefore(Element first) {
        for (Node level = first; level != null && !isBody(level); level = level.parent()) {
            while (level.previousSibling() != null) {
                level.previousSibling().remove();
            }
        }
    }
}
