package io.helpdesk.dialect.chatwoot.application.message;

import static io.helpdesk.dialect.chatwoot.Samples.LINKS;
import static io.helpdesk.dialect.chatwoot.Samples.agent;
import static io.helpdesk.dialect.chatwoot.Samples.bot;
import static io.helpdesk.dialect.chatwoot.Samples.contact;
import static io.helpdesk.dialect.chatwoot.Samples.conversation;
import static io.helpdesk.dialect.chatwoot.Samples.file;
import static io.helpdesk.dialect.chatwoot.Samples.message;
import static io.helpdesk.dialect.chatwoot.Samples.written;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.message.Author;
import io.helpdesk.wire.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageMapperTest {

    private static final String SENDER = """
            {"id": 7, "name": "Sam Agent", "available_name": "Sam", "avatar_url": "", "type": "user",
             "availability_status": "online", "thumbnail": ""}""";

    /** chatwoot-application 2.7. */
    @Test
    void insideAConversationAMessageTellsMore() {
        var shown = written(MessageMapper.toPush(
                message(new Author.OfAgent(agent()), List.of(file(FileKind.IMAGE))), conversation(null), LINKS));

        JsonShape.assertMatches("""
                {"id": 901, "content": "hi", "account_id": 1, "inbox_id": 5, "conversation_id": 17, "message_type": 1,
                 "created_at": 1767323046, "updated_at": "2026-01-02T03:04:06.120Z", "private": false,
                 "status": "sent", "source_id": null, "content_type": "text", "content_attributes": {},
                 "sender_type": "User", "sender_id": 7, "external_source_ids": {}, "additional_attributes": {},
                 "processed_message_content": "hi", "sentiment": {},
                 "conversation": {"assignee_id": 7, "unread_count": 0, "last_activity_at": 1767323045,
                   "contact_inbox": {"source_id": "abc-1"}},
                 "attachments": [{"id": 31, "message_id": 901, "file_type": "image", "account_id": 1,
                   "extension": null, "data_url": "https://host/blob", "thumb_url": "https://host/blob",
                   "file_size": 1234, "width": null, "height": null}],
                 "sender": %s}""".formatted(SENDER), shown);
    }

    /** chatwoot-application 4.1. */
    @Test
    void inAListItTellsLess() {
        JsonShape.assertMatches("""
                {"id": 901, "content": "hi", "inbox_id": 5, "conversation_id": 17, "message_type": 1,
                 "content_type": "text", "status": "sent", "content_attributes": {}, "created_at": 1767323046,
                 "private": false, "source_id": null, "sender": %s}""".formatted(SENDER), written(MessageMapper.toJson(message(), null, LINKS)));
    }

    @Test
    void whatIdentifiesItToTheClientComesBack() {
        JsonShape.assertMatches("""
                {"id": 901, "content": "hi", "inbox_id": 5, "echo_id": 12, "conversation_id": 17, "message_type": 1,
                 "content_type": "text", "status": "sent", "content_attributes": {}, "created_at": 1767323046,
                 "private": false, "source_id": null}""", written(MessageMapper.toJson(message(null, List.of()), 12, LINKS)));
    }

    @Test
    void contactsAndBotsAreSendersToo() {
        JsonShape.assertMatches(
                """
                {"additional_attributes": {"city": "Pune"}, "custom_attributes": {}, "email": "ada@example.com",
                 "id": 42, "identifier": null, "name": "Ada Example", "phone_number": "+15550100200",
                 "thumbnail": "", "blocked": false, "type": "contact"}""",
                written(MessageMapper.toJson(message(new Author.OfContact(contact()), List.of()), null, LINKS))
                        .get("sender"));
        JsonShape.assertMatches(
                "{\"id\": 9, \"name\": \"Robo\", \"avatar_url\": \"\", \"type\": \"agent_bot\"}",
                written(MessageMapper.toJson(message(new Author.OfBot(bot()), List.of()), null, LINKS))
                        .get("sender"));
    }

    @Test
    void audioHasATranscript() {
        JsonShape.assertMatches(
                """
                [{"id": 31, "message_id": 901, "file_type": "audio", "account_id": 1, "extension": null,
                  "data_url": "https://host/blob", "thumb_url": "", "file_size": 1234, "width": null, "height": null,
                  "transcribed_text": ""}]""",
                written(MessageMapper.toJson(message(null, List.of(file(FileKind.AUDIO))), null, LINKS))
                        .get("attachments"));
    }
}
