package io.helpdesk.core.whatsapp.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.whatsapp.incoming.ArrivalEntity.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallReaderTest {

    private static CallReader.Read read(String field, String value) {
        var call = "{\"entry\": [{\"id\": \"7\", \"changes\": [{\"field\": \"" + field + "\", \"value\": " + value
                + "}]}]}";
        return CallReader.read(call.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** What is passed over is written into the log, and people are no concern of that. */
    @Test
    void onlyWhatIsAboutTheAccountItselfIsRepeated() {
        assertEquals(
                List.of("user_preferences"),
                read("user_preferences", "{\"user_preferences\": [{\"wa_id\": \"447700900100\"}]}")
                        .passedOver());
        assertEquals(
                List.of("history"), read("history", "{\"text\": \"secret\"}").passedOver());
        for (var field : List.of(
                "account_update", "phone_number_quality_update", "phone_number_name_update", "account_review_update")) {
            assertEquals(
                    List.of(field + " {\"event\":\"X\"}"),
                    read(field, "{\"event\": \"X\"}").passedOver());
        }
    }

    @Test
    void newsOfTemplatesAreTheAccounts() {
        var item = read("template_category_update", "{\"new_category\": \"MARKETING\"}")
                .items()
                .get(0);
        assertEquals(Kind.TEMPLATE, item.kind());
        assertEquals("7", item.businessAccountId());
    }
}
