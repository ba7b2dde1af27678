package io.helpdesk.core.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What agents write, as mails and help centers show it. */
class MarkdownTest {

    private static String html(String text) {
        return Markdown.html(text).strip();
    }

    @Test
    void linesStayLinesAndMarksBecomeWhatTheyMean() {
        assertEquals("<p>one<br>\ntwo</p>", html("one\ntwo"));
        assertEquals("<p>so <strong>bold</strong> and <em>so</em></p>", html("so **bold** and *so*"));
        assertEquals("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", html("- a\n- b"));
        assertEquals("<ol start=\"3\">\n<li>c</li>\n</ol>", html("3. c"));
        assertEquals("<p>a</p>\n<hr>\n<p>b</p>", html("a\n\n---\n\nb"));
        assertTrue(html("[x](https://example.com)").contains("href=\"https://example.com\""));
        assertTrue(html("[x](tel:+15550100)").contains("href=\"tel:+15550100\""));
    }

    @Test
    void textThatIsNoMarkdownStaysAsItIs() {
        assertEquals(
                "<p>Order #150 costs 3 * 4 = 12 &amp; more, 2 &lt; 3</p>",
                html("Order #150 costs 3 * 4 = 12 & more, 2 < 3"));
        assertEquals("<p>snake_case_name</p>", html("snake_case_name"));
        assertEquals("<div>a &amp; b<br>\n**c**</div>", Markdown.lines("a & b\r\n**c**"));
    }

    @Test
    void nothingRunsAndNothingLeadsAstray() {
        for (var text : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,x)",
                "![x](javascript:alert(1))",
                "<a href='javascript:alert(1)'>x</a>",
                "[x](<javascript:alert(1)>)",
                "[x](vbscript:x)")) {
            var html = html(text);
            assertFalse(html.contains("<script"), html);
            assertFalse(html.matches("(?s).*<[^>]*(onerror|javascript:|vbscript:|data:).*"), html);
        }
    }

    @Test
    void whatIsNestedWithoutEndIsAnswered() {
        for (var text : List.of(
                ">".repeat(50_000) + "x",
                "*a **b ".repeat(20_000),
                "[".repeat(50_000),
                "![".repeat(50_000) + "](x)".repeat(50_000),
                "- ".repeat(50_000))) {
            assertFalse(html(text).isEmpty());
        }
    }
}
