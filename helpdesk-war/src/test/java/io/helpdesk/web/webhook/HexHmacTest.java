package io.helpdesk.web.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexHmacTest {

    /** The vector of chatwoot-events 4.3. */
    @Test
    void signsAsTheOriginalDoes() {
        var body = "{\"event\":\"message_created\",\"id\":501}".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "201f07b1636733997a52950363d99903cfc296a67994ffc8f553963e939c9977",
                HexHmac.sign("wh_secret_demo", "1767607200.", body));
    }
}
