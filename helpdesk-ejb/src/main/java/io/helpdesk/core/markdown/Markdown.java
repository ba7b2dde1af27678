package io.helpdesk.core.markdown;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** What agents and programs write (CommonMark), as HTML: each line is one, HTML is text, and links lead nowhere unusual. */
public final class Markdown {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Quotations, lists and emphasis within each other; what is deeper is text. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .softbreak("<br>\n")
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto", "tel")))
            .build();
    private static final Safelist ALLOWED =
            Safelist.relaxed().addTags("hr").addAttributes("ol", "start").addProtocols("a", "href", "tel");
    private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

    private Markdown() {}

    public static String html(String text) {
        try {
            return Jsoup.clean(RENDERER.render(PARSER.parse(text)), "", ALLOWED, AS_IT_IS);
        } catch (StackOverflowError tooDeep) {
            // emphasis within emphasis, thousands of times: nobody means it
            LOG.log(Level.FINE, "A text is too deep to be Markdown", tooDeep);
            return lines(text);
        }
    }

    /** Text that means nothing but itself. */
    public static String lines(String text) {
        return "<div>" + Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>\n") + "</div>";
    }
}
