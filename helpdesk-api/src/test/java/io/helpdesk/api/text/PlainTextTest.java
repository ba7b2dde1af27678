package io.helpdesk.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>Two</p>|One..Two",
                "<p>One</p>  <p> Two </p> |One..Two",
                "<div>One</div><div>Two</div>|One.Two",
                "<div><div>One</div></div>Two|One.Two",
                "One<br>Two<br/>Three|One.Two.Three",
                "One<br><br>Two|One..Two",
                "One <b>bold</b> <i>word</i>, <a href='https://example.com'>here</a>|One bold word, here",
                "A<span> </span>B|A B",
                "<ul><li>One</li><li>Two</li></ul>|One.Two",
                "Before<ul><li>One<ol><li>Deep</li></ol></li><li>Two</li></ul>After|Before..One.Deep.Two..After",
                "<h1>Title</h1>Text|Title..Text",
                "<blockquote>Said</blockquote>Answer|Said..Answer",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>|a.b.c",
                "<p></p><p><br></p><p>Only</p>|Only",
                "<style>p {}</style><script>x()</script><title>no</title>Text<!-- no -->|Text",
                "1 &lt; 2 &amp; &eacute;|1 < 2 & \u00e9",
                "no tags at all|no tags at all",
                "<img src='x.png'>|''"
            })
    void tagsGoAndLinesStay(String html, String text) {
        assertEquals(text.replace('.', '\n'), PlainText.of(html));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<pre>a.  b.</pre>c|a.  b..c"})
    void whatIsPreformattedStays(String html, String text) {
        assertEquals(text.replace('.', '\n'), PlainText.of(html.replace('.', '\n')));
    }
}
