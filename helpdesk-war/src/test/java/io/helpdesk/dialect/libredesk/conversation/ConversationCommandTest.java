package io.helpdesk.dialect.libredesk.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskBodyReader;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Samples;
import io.helpdesk.dialect.libredesk.message.Posts;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationCommandTest {

    private static final Caller CALLER = Caller.system(1, "test");

    /** The request of the sample of libredesk 6.8. */
    private static final String SAMPLE = """
            {"inbox_id":1,"content":"<p>Where is my order?</p>","contact_email":" Ann@Example.com ","first_name":"Ann",
             "last_name":"Lee","subject":"Order late","initiator":"contact","custom_attributes":{"order_id":"A-1024"}}""";

    @Test
    void theSampleIsReadAsACommand() throws IOException {
        var command = commands(true).read(CALLER, body(SAMPLE));
        assertEquals(new OpenConversation.Who.ByEmail(1, "ann@example.com", "Ann", "Lee", null), command.who());
        assertEquals("Order late - #{number}", command.subject());
        assertEquals(Map.of("order_id", "A-1024"), command.customAttributes());
        var first = command.firstMessage().orElseThrow();
        assertEquals(MessageType.INCOMING, first.type());
        assertEquals("<p>Where is my order?</p>", first.body().text());
    }

    @Test
    void anAgentWritesToTheContactsAddress() throws IOException {
        var first = commands(true)
                .read(CALLER, body(SAMPLE.replace("\"contact\",", "\"agent\",")))
                .firstMessage()
                .orElseThrow();
        assertEquals(MessageType.OUTGOING, first.type());
        assertEquals(List.of("ann@example.com"), first.delivery().recipients().to());
    }

    /** Row 9 of libredesk 6.2. */
    @Test
    void row09_aDisabledInboxTakesNothing() {
        var refused = assertThrows(LibredeskRefusal.class, () -> commands(false).read(CALLER, body(SAMPLE)));
        assertEquals("globals.messages.disabled", refused.getMessage());
        assertEquals(400, refused.status());
    }

    private static ConversationCommand commands(boolean enabled) {
        var commands = new ConversationCommand();
        commands.posts = new Posts();
        commands.inboxes = (Inboxes) Proxy.newProxyInstance(
                Inboxes.class.getClassLoader(), new Class<?>[] {Inboxes.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("get")) {
                        return Samples.inbox(enabled);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return commands;
    }

    private static LibredeskBody body(String json) throws IOException {
        return new LibredeskBodyReader()
                .readFrom(
                        LibredeskBody.class,
                        null,
                        null,
                        MediaType.APPLICATION_JSON_TYPE,
                        null,
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
