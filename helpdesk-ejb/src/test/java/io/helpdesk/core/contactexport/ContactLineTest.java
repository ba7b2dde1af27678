package io.helpdesk.core.contactexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactExport.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactLineTest {

    private static Contact contact(String name) {
        return new Contact(
                7,
                new UUID(1, 2),
                3,
                name,
                name,
                "",
                "",
                null,
                "+15550001111",
                "-12",
                Contact.Type.LEAD,
                false,
                null,
                null,
                null,
                Map.of("city", "Turin"),
                Map.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void everyColumnHasItsNameAndItsText() {
        assertEquals("""
                id,name,email,phone_number,identifier,contact_type,last_name,blocked,location,country_code,account_id,\
                additional_attributes,custom_attributes,last_activity_at,created_at,updated_at
                """, ContactLine.names(List.of(Column.values())));
        assertEquals(
                """
                7,"Zoé ""Z"", Example
                & Co",,+15550001111,-12,lead,"",false,,,3,"{""city"":""Turin""}",{},,1970-01-01T00:00:00Z,1970-01-01T00:00:00Z
                """.replace("lead,\"\",", "lead,,"),
                ContactLine.of(contact("Zoé \"Z\", Example\n& Co"), List.of(Column.values())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\ufeff=1",
                "\u00a0=1",
                "\u200b=1",
                "＝1",
                "+cmd|' /C calc'!A0",
                "=1\n2"
            })
    void whatCouldBeAFormulaIsNone(String text) {
        assertEquals("'" + text, ContactLine.harmless(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+15550001111", "-12", "-1.5", "+1,5", "Ada", "a=b", "1-1", "'=1"})
    void everythingElseStaysAsItIs(String text) {
        assertEquals(text, ContactLine.harmless(text));
    }
}
