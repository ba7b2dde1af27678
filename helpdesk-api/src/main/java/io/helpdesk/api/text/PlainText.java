package io.helpdesk.api.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What is left of HTML when the tags are taken out; link targets go too (libredesk 6.8). Whoever reads it still sees where
 * lines began: a blank line between paragraphs, a line for each other block, list item and {@code <br>}.
 */
public final class PlainText {

    /** Those with space around them; other blocks only begin and end a line. */
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table");

    private PlainText() {}

    /** Never null, without blanks or line breaks around it; lines end with a single {@code \n}. */
    public static String of(String html) {
        var lines = new Lines();
        Jsoup.parse(html).body().traverse(lines);
        return lines.text.toString().strip();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        /** Line ends owed before the next text: the most that any of the blocks passed asks for, and each line break. */
        private int owed;

        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element) {
                owed = element.normalName().equals("br") ? owed + 1 : Math.max(owed, ends(element));
                preformatted += element.normalName().equals("pre") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                owed = Math.max(owed, ends(element));
                preformatted -= element.normalName().equals("pre") ? 1 : 0;
            }
        }

        private void stripTrailing() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            text.setLength(end);
        }

        private static int ends(Element element) {
            if (APART.contains(element.normalName())) {
                // a list inside of an item is no paragraph of its own
                return element.parent() != null && element.parent().normalName().equals("li") ? 1 : 2;
            }
            return element.isBlock() ? 1 : 0;
        }

        private void append(TextNode words) {
            boolean asWritten = preformatted > 0;
            String said = asWritten ? words.getWholeText() : words.text();
            boolean lineStart = owed > 0 || text.isEmpty() || text.charAt(text.length() - 1) == ' ';
            if (!asWritten && lineStart) {
                said = said.stripLeading();
            }
            if (said.isEmpty()) {
                return;
            }
            if (owed > 0) {
                stripTrailing();
                text.append("\n".repeat(text.isEmpty() ? 0 : owed));
                owed = 0;
            }
            text.append(said);
        }
    }
}
