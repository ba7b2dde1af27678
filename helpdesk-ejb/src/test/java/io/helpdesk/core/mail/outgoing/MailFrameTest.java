package io.helpdesk.core.mail.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailFrameTest {

    private static final Map<String, String> VALUES =
            Map.of(".Contact.FirstName", "<Ann> $1", ".Author.FullName", "Ada");

    @Test
    void theContentIsInItsPlaceAndNamesAreText() {
        assertEquals(
                "<p>Dear &lt;Ann&gt; $1</p><b>Hello $2</b><i>Ada</i>",
                MailFrame.around(
                        "<b>Hello $2</b>",
                        "<p>Dear {{ .Contact.FirstName }}</p>{{ template \"content\" . }}<i>{{.Author.FullName}}</i>",
                        VALUES));
    }

    @Test
    void aFrameThatCannotBeFilledInIsLeftAway() {
        for (var frame : List.of(
                "",
                "no place",
                "{{ template \"content\" . }}{{ template \"content\" . }}",
                "{{ if .Contact }}{{ template \"content\" . }}{{ end }}",
                "{{ template \"content\" . }}{{ .Contact.Password }}",
                "{{ template \"other\" . }}")) {
            assertEquals("Hello", MailFrame.around("Hello", frame, VALUES), frame);
        }
    }
}
