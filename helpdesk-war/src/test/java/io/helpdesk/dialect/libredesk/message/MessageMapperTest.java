package io.helpdesk.dialect.libredesk.message;

import static io.helpdesk.dialect.libredesk.Samples.activity;
import static io.helpdesk.dialect.libredesk.Samples.contact;
import static io.helpdesk.dialect.libredesk.Samples.incoming;
import static io.helpdesk.dialect.libredesk.Samples.message;
import static io.helpdesk.dialect.libredesk.Samples.reply;
import static io.helpdesk.dialect.libredesk.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.Activity.Kind;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.wire.JsonShape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageMapperTest {

    private final MessageMapper mapper = new MessageMapper();

    /** libredesk 11.1, whole. */
    @Test
    void aReplyIsShownWithItsRecipientsAndItsAuthor() {
        JsonShape.assertMatches("""
                {"id":90,"created_at":"2026-08-14T09:30:11.221Z","updated_at":"2026-08-14T09:30:11.221Z","uuid":"@uuid",
                 "type":"outgoing","status":"pending","conversation_id":51,
                 "conversation_uuid":"7d692b95-73dc-4f53-9343-6ed47a3db903","content":"<p>a &amp; b</p>",
                 "text_content":"a & b","content_type":"html","private":false,"sender_id":3,"sender_type":"agent",
                 "meta":{"to":["ann@example.com"]},"attachments":[],
                 "author":{"id":3,"first_name":"Ada","last_name":"Example","email":"ada@example.com","avatar_url":null,
                  "availability_status":"away_manual","type":"agent","last_active_at":null}}""", written(mapper.toJson(reply(DeliveryStatus.PENDING))));
    }

    @Test
    void statusesAreFour() {
        assertEquals("sent", mapper.toJson(reply(DeliveryStatus.READ)).status());
        assertEquals("failed", mapper.toJson(reply(DeliveryStatus.FAILED)).status());
        assertEquals("received", mapper.toJson(incoming()).status());
        assertEquals(
                "sent",
                mapper.toJson(activity(new Activity(Kind.MUTED, "Ada", null, null, null)))
                        .status());
    }

    /** libredesk 10.3. */
    @Test
    void activitiesAreWorded() {
        assertEquals(
                "Assigned to Ben Example by Ada Example", worded(Kind.AGENT_ASSIGNED, "Ada Example", "Ben Example"));
        assertEquals("Ada Example self-assigned this conversation", worded(Kind.SELF_ASSIGNED, "Ada Example", null));
        assertEquals("Assigned to billing team by Ada Example", worded(Kind.TEAM_ASSIGNED, "Ada Example", "billing"));
        assertEquals("Ada  set priority to High", worded(Kind.PRIORITY_CHANGED, "Ada", "high"));
        assertEquals("System  marked the conversation as Open", worded(Kind.STATUS_CHANGED, null, "pending"));
        assertEquals("System  marked the conversation as Open", worded(Kind.REOPENED_BY_CONTACT, "Ann", null));
        assertEquals(
                "Ada Example marked the conversation as Closed", worded(Kind.STATUS_CHANGED, "Ada Example", "closed"));
        assertEquals(
                "Ada Example added tag vip",
                mapper.toJson(activity(new Activity(Kind.LABELS_ADDED, "Ada Example", null, null, List.of("vip"))))
                        .content());
        for (var kind : Kind.values()) {
            var shown = mapper.toJson(activity(new Activity(kind, "Ada Example", "open", "low", List.of("vip"))));
            assertEquals(true, shown.privateNote());
            assertEquals("activity", shown.type());
            assertEquals(1, shown.meta().size());
        }
    }

    private String worded(Kind kind, String actor, String subject) {
        return mapper.toJson(activity(new Activity(kind, actor, subject, null, null)))
                .content();
    }

    /** libredesk 6.8, the first row. */
    @Test
    void whatHasNoTextIsCalledByItsKind() {
        assertEquals("Where is my order?", MessageText.summary(incoming()));
        assertEquals("Image", MessageText.summary(from("<p><img src='x'></p>", List.of())));
        assertEquals("Video", MessageText.summary(from("<p> </p>", List.of(file(FileKind.VIDEO)))));
        assertEquals("", MessageText.summary(from("<p></p>", List.of())));
    }

    @Test
    void picturesOfOursAreStoredByTheirContentId() {
        var uuid = new UUID(0, 5);
        var html = "<img class=\"a\" src=\"https://example.com/uploads/" + uuid
                + "?sig=1\"> <img src='https://example.com/b.png'>";
        var stored = InlineImages.stored(html, id -> java.util.Optional.of(file(FileKind.IMAGE)));
        assertEquals(
                "<img class=\"a\" src=\"cid:ldsk-" + uuid + "\"> <img src='https://example.com/b.png'>",
                stored.content());
        assertEquals(List.of(31L), stored.fileIds());
        assertEquals(
                html,
                InlineImages.stored(html, id -> java.util.Optional.empty()).content());
    }

    private static Message from(String html, List<StoredFile> files) {
        return message(MessageType.INCOMING, new Author.OfContact(contact()), html, files);
    }

    private static StoredFile file(FileKind kind) {
        return new StoredFile(
                31, new UUID(0, 5), 1, null, "a", "x/y", null, false, 5, kind, Map.of(), Instant.EPOCH, Instant.EPOCH);
    }
}
