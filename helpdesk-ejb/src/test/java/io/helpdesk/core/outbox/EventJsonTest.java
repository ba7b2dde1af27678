package io.helpdesk.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.HelpdeskEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var at = Instant.parse("2026-01-05T10:00:05.123456Z");
        HelpdeskEvent event = new HelpdeskEvent.ContactCreated(new Contact(
                17, new UUID(1, 2), 1, "Alice Example", "Alice", "Example", "", "alice@example.com", null, null,
                Contact.Type.LEAD, false, null, null, null, Map.of(), Map.of("share", new BigDecimal("0.10")), null, at, at));
        var json = new EventJson();
        assertEquals(event, json.read(json.write(event)));
    }
}
