package io.helpdesk.dialect.chatwoot.application.message;

import static io.helpdesk.dialect.chatwoot.Samples.params;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostCommandsTest {

    private static PostMessage command(String json) {
        return PostCommands.of(params(json), MessageWords::alone);
    }

    @Test
    void everyFieldArrives() {
        var command = command("""
                {'content': 7, 'private': 'true', 'message_type': 'incoming', 'content_type': 'input_select',
                 'content_attributes': {'items': [{'title': 'x'}], 'in_reply_to': 9, 'other': 1}, 'echo_id': 'e',
                 'source_id': 12, 'campaign_id': 4, 'external_created_at': 5, 'sender_type': 'AgentBot', 'sender_id': '3',
                 'to_emails': 'a@example.com', 'cc_emails': 'b@example.com, c@example.com'}""");

        assertEquals("7", command.body().text());
        assertEquals(true, command.privateNote());
        assertEquals(MessageType.INCOMING, command.type());
        assertEquals(ContentType.INPUT_SELECT, command.body().type());
        assertEquals(
                Map.of("items", List.of(Map.of("title", "x")), "in_reply_to", 9, "external_created_at", 5),
                command.body().attributes());
        assertEquals("e", command.delivery().echoId());
        assertEquals("12", command.delivery().sourceId());
        assertEquals(3, command.writer().botId());
        assertEquals(Map.of("campaign_id", 4), command.additionalAttributes());
        assertEquals(
                new Message.Recipients(List.of("a@example.com"), List.of("b@example.com", "c@example.com"), List.of()),
                command.delivery().recipients());
        assertNull(command.body().template());
    }

    @Test
    void anOutgoingTextUnlessSaidOtherwise() {
        var command = command("{}");

        assertNull(command.body().text());
        assertEquals(MessageType.OUTGOING, command.type());
        assertEquals(ContentType.TEXT, command.body().type());
        assertEquals(Map.of(), command.body().attributes());
        assertNull(command("{'sender_type': 'User', 'sender_id': 3}").writer().botId());
    }

    @Test
    void attributesMayBeJsonInAString() {
        assertEquals(
                Map.of("in_reply_to", 9),
                command("{'content_attributes': '{\\\\\"in_reply_to\\\\\": 9}'}".replace("\\\\", "\\"))
                        .body()
                        .attributes());
        assertEquals(
                Map.of(), command("{'content_attributes': 'nonsense'}").body().attributes());
    }

    @Test
    void filesStoredBeforeComeByTheirSignedName() {
        var uuid = new UUID(1, 2);
        assertEquals(
                List.of(new Attach.Signed(uuid, "abc")),
                command("{'attachments': ['" + uuid + "--abc']}").body().attachments());
        assertThrows(ChatwootRefusal.class, () -> command("{'attachments': ['abc']}"));
    }

    @Test
    void templatesNeedAName() {
        assertEquals(
                new ErrorJson("Validation failed: Name is required"),
                assertThrows(ChatwootRefusal.class, () -> command("{'template_params': {'a': 1}}"))
                        .body());
        assertEquals(
                new ErrorJson("Validation failed: Template params must be of type hash"),
                assertThrows(ChatwootRefusal.class, () -> command("{'template_params': 'x'}"))
                        .body());
    }
}
