package io.helpdesk.dialect.wassist.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.dialect.sample.MessageSample;
import io.helpdesk.dialect.wassist.webhook.WassistHooks.ButtonJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What webhooks are told of a message (wassist 13.4). */
class WassistHooksTest {

    @Test
    void whatTheContactTappedOnIsTold() {
        assertEquals(
                List.of(new ButtonJson("quick_reply", "Yes", "yes")),
                WassistHooks.buttons(
                        came(Map.of("interactive", Map.of("button_reply", Map.of("id", "yes", "title", "Yes"))))));
        assertEquals(
                List.of(new ButtonJson("quick_reply", "Stop", "stop")),
                WassistHooks.buttons(came(Map.of("button", Map.of("payload", "stop", "text", "Stop")))));
        assertEquals(List.of(), WassistHooks.buttons(came(Map.of())));
    }

    private static Message came(Map<String, Object> attributes) {
        return new MessageSample(
                        1,
                        new Message.ConversationIds(1, 2, 3, 4, new UUID(0, 3)),
                        MessageType.INCOMING,
                        Instant.parse("2026-09-14T10:05:00Z"))
                .text("Yes")
                .attributes(attributes)
                .made();
    }
}
