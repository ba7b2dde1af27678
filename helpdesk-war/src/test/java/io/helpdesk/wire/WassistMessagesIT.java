package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages of wassist 7: what each type is answered with, what it may contain, and when it may be sent. */
class WassistMessagesIT extends WireTest {

    private static WassistFixture the;
    private static String open;

    /** A message, but for its role, type, status, source and the one content that is not null. */
    private static final String MESSAGE = """
            {'id': '@uuid', 'role': '%s', 'type': '%s', 'status': %s, 'createdAt': '@iso', 'source': %s, 'replyTo': null,
             'supportHandoff': null, 'referral': null, 'intentId': null, 'text': null, 'image': null, 'cta': null,
             'listSelection': null, 'template': null, 'unified': null, 'quickReply': null, 'toolExecutions': []}
            """;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
        open = the.conversationOfAVisitor("Hello");
    }

    private static String message(String role, String type, String status, String source, String content) {
        return MESSAGE.formatted(role, type, status, source)
                .replace("'" + type + "': null", "'" + type + "': " + content);
    }

    private static String sent(String type, String content) {
        return message("assistant", type, "'sent'", "null", content);
    }

    private static void refused(String json, String body) {
        the.send(open, json).expect(400).matches(body);
    }

    @Test
    void unifiedComesBackWithABody() {
        the.send(open, """
                {"type": "unified", "unified": {"text": " Pick one ", "footer": "Thanks", "media": {"url": "https://cdn.example.org/a.png"},
                 "buttons": [{"type": "url", "text": "Track", "url": "https://example.org/t"}]}}""").expect(201).matches(sent("unified", """
                {'body': 'Pick one', 'footer': 'Thanks',
                 'buttons': [{'type': 'url', 'text': 'Track', 'url': 'https://example.org/t'}],
                 'media': [{'url': 'https://cdn.example.org/a.png', 'mimeType': 'image/png'}]}"""));
        the.send(
                        open,
                        "{\"unified\": {\"text\": \"Yes?\", \"buttons\": [{\"type\": \"quick_reply\", \"text\": \"Yes\", \"quickReplyId\": \"y\"}]}}")
                .expect(201)
                .matches(
                        sent(
                                "unified",
                                "{'body': 'Yes?', 'footer': null, 'buttons': [{'type': 'quick_reply', 'text': 'Yes', 'quickReplyId': 'y'}], 'media': []}"));
    }

    @Test
    void textAndCta() {
        the.send(open, "{\"type\": \"text\", \"text\": {\"body\": \"Plain\"}}")
                .expect(201)
                .matches(sent("text", "{'id': '@uuid', 'body': 'Plain'}"));
        the.send(open, """
                {"cta": {"body": "Look", "buttonText": "Go", "url": "https://example.org/", "image": {"url": "https://example.org/i.jpg"}}}""").expect(201).matches(sent("cta", """
                {'id': '@uuid', 'text': 'Look', 'url': 'https://example.org/', 'buttonText': 'Go',
                 'image': 'https://example.org/i.jpg', 'clicks': []}"""));
    }

    @Test
    void aTemplateIsSentByTheAgentWhateverTheWindow() {
        var closed = the.conversation(WassistFixture.digits()).get("id").asText();
        the.send(
                        closed,
                        "{\"type\": \"template\", \"template\": {\"name\": \"shipped\", \"variables\": {\"body\": [\"Maya\", 7]}}}")
                .expect(201)
                .matches(message("assistant", "template", "'sent'", "'agent'", """
                {'id': '@uuid', 'templateName': 'shipped', 'variables': {'body': ['Maya', '7']},
                 'components': [{'type': 'BODY', 'text': 'Hi {{1}}, parcel {{2}} has shipped'}]}"""));
        the.send(closed, "{\"template\": {\"name\": \"nope\"}}")
                .expect(400)
                .matches("{'template': {'name': ['Template not found.']}}");
    }

    @Test
    void nothingElseIsSentWhileTheWindowIsClosed() {
        var closed = the.conversation(WassistFixture.digits()).get("id").asText();
        for (var json : new String[] {
            "{\"unified\": {\"text\": \"a\"}}",
            "{\"text\": {\"body\": \"a\"}}",
            "{\"cta\": {\"body\": \"a\", \"buttonText\": \"b\", \"url\": \"https://example.org\"}}"
        }) {
            the.send(closed, json)
                    .expect(400)
                    .matches("{'error': 'The 24-hour messaging window is closed', 'code': 'window_closed'}");
        }
        the.http
                .get("/api/v1/conversations/" + closed + "/messages/")
                .send()
                .expect(200)
                .matches("[]");
    }

    @Test
    void theTypeChoosesTheContent() {
        refused("{}", "{'type': ['This field is required.']}");
        refused("{\"type\": \"poll\"}", "{'type': ['\\\"poll\\\" is not a valid choice.']}");
        refused("{\"type\": \"unified\"}", "{'unified': ['This field is required.']}");
        refused(
                "{\"text\": {\"body\": \"a\"}, \"unified\": {\"text\": \"a\"}}",
                "{'type': ['This field is required.']}");
        refused(
                "{\"text\": \"a\"}",
                "{'text': {'non_field_errors': ['Invalid data. Expected a dictionary, but got str.']}}");
    }

    @Test
    void limitsOf7_1() {
        var long1025 = "x".repeat(1025);
        refused("{\"unified\": {\"text\": \"" + long1025 + "\", \"footer\": \"" + "x".repeat(61) + "\"}}", """
                {'unified': {'text': ['Ensure this field has no more than 1024 characters.'],
                 'footer': ['Ensure this field has no more than 60 characters.']}}""");
        refused(
                "{\"text\": {\"body\": \"" + long1025 + "\"}}",
                "{'text': {'body': ['Ensure this field has no more than 1024 characters.']}}");
        refused(
                "{\"cta\": {\"body\": \"\", \"buttonText\": \"" + "x".repeat(21)
                        + "\", \"url\": \"no\", \"image\": {}}}",
                """
                {'cta': {'body': ['This field may not be blank.'],
                 'buttonText': ['Ensure this field has no more than 20 characters.'], 'url': ['Enter a valid URL.'],
                 'image': {'url': ['This field is required.']}}}""");
        refused(
                "{\"unified\": {\"text\": \"a\", \"buttons\": [{\"type\": \"url\", \"text\": \"a\"}, {\"type\": \"quick_reply\", \"text\": \""
                        + "x".repeat(21) + "\"}, {\"type\": \"call\", \"text\": \"a\"}]}}",
                """
                {'unified': {'buttons': [{'url': ['This field is required.']},
                 {'text': ['Ensure this field has no more than 20 characters.'], 'quickReplyId': ['This field is required.']},
                 {'type': ['\\"call\\" is not a valid choice.']}]}}""");
        var button = "{\"type\": \"url\", \"text\": \"a\", \"url\": \"https://example.org\"}";
        refused(
                "{\"unified\": {\"text\": \"a\", \"buttons\": [" + String.join(",", button, button, button, button)
                        + "]}}",
                "{'unified': {'buttons': {'non_field_errors': ['Ensure this field has no more than 3 elements.']}}}");
        refused(
                "{\"unified\": {\"text\": \"a\", \"buttons\": [" + button
                        + ", {\"type\": \"quick_reply\", \"text\": \"a\", \"quickReplyId\": \"1\"}]}}",
                "{'unified': {'buttons': ['All buttons must be of the same type.']}}");
        the.send(open, "{\"text\": {\"body\": \"" + "\uD83D\uDE00".repeat(1024) + "\"}}")
                .expect(201);
    }

    /** wassist 7.1: a file may go alone, buttons may not. */
    @Test
    void aFileNeedsNoText() {
        the.send(open, "{\"unified\": {\"media\": {\"url\": \"https://cdn.example.org/box.png\"}, \"buttons\": []}}")
                .expect(201)
                .matches(sent("unified", """
                {'body': '', 'footer': null, 'buttons': [],
                 'media': [{'url': 'https://cdn.example.org/box.png', 'mimeType': 'image/png'}]}"""));
        refused("{\"unified\": {\"footer\": \"x\"}}", "{'unified': {'text': ['This field is required.']}}");
        refused("""
                {"unified": {"media": {"url": "https://cdn.example.org/box.png"},
                 "buttons": [{"type": "quick_reply", "text": "a", "quickReplyId": "1"}]}}""", "{'unified': {'text': ['This field is required.']}}");
    }

    @Test
    void whatIsWrongInsideIsSaidAlongWithTheType() {
        refused("{\"type\": \"poll\", \"unified\": {\"text\": 7, \"footer\": []}, \"text\": \"x\"}", """
                {'type': ['\\"poll\\" is not a valid choice.'], 'unified': {'footer': ['Not a valid string.']},
                 'text': {'non_field_errors': ['Invalid data. Expected a dictionary, but got str.']}}""");
        refused(
                "{\"unified\": {\"text\": \"a\", \"buttons\": [{\"type\": \"call\", \"text\": \"\", \"url\": \"no\"}]}}",
                """
                {'unified': {'buttons': [{'type': ['\\"call\\" is not a valid choice.'],
                 'text': ['This field may not be blank.'], 'url': ['Enter a valid URL.']}]}}""");
    }

    @Test
    void theListIsBareNewestFirstAndWithoutNotes() {
        var id = the.conversationOfAVisitor("One");
        the.send(id, "{\"text\": {\"body\": \"Two\"}}").expect(201);
        var number = the.desk
                .administrator()
                .get(the.desk.path("/conversations"))
                .send()
                .json()
                .at("/data/payload/0/id")
                .asLong();
        the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"Among us\", \"private\": true}")
                .send()
                .ok();
        the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + number + "/messages"))
                .json("{\"content\": \"Three\"}")
                .send()
                .ok();
        the.http
                .get("/api/v1/conversations/" + id + "/messages/")
                .send()
                .expect(200)
                .matches("["
                        + sent("text", "{'id': '@uuid', 'body': 'Three'}") + ","
                        + sent("text", "{'id': '@uuid', 'body': 'Two'}") + ","
                        + message("user", "text", "null", "null", "{'id': '@uuid', 'body': 'One'}") + "]");
        assertEquals("Two", bodies(id, "?limit=1&offset=1"));
        assertEquals("", bodies(id, "?offset=9223372036854775807"));
        assertEquals("Three Two One", bodies(id, "?limit=0"));
    }

    private static String bodies(String id, String query) {
        var list = the.http
                .get("/api/v1/conversations/" + id + "/messages/" + query)
                .send()
                .expect(200)
                .json();
        return String.join(
                " ",
                StreamSupport.stream(list.spliterator(), false)
                        .map(message -> message.at("/text/body").asText())
                        .toList());
    }

    @Test
    void aPictureFromElsewhereCanBeRead() {
        var id = the.conversationOfAVisitor("Look");
        var number = the.desk
                .administrator()
                .get(the.desk.path("/conversations"))
                .send()
                .json()
                .at("/data/payload/0/id")
                .asLong();
        byte[] picture = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        the.desk
                .administrator()
                .post(the.desk.path("/conversations/" + number + "/messages"))
                .multipart(
                        new Multipart().field("content", "Here").file("attachments[]", "dot.png", "image/png", picture))
                .send()
                .ok();
        var image = the.http
                .get("/api/v1/conversations/" + id + "/messages/?limit=1")
                .send()
                .expect(200)
                .matches("[" + sent("image", """
                {'id': '@uuid', 'image': {'name': 'dot.png', 'path': '@string', 'size': %d, 'url': '@/http.+/',
                 'width': '@any', 'height': '@any'}, 'caption': 'Here'}""".formatted(picture.length)) + "]")
                .json();
        var url = image.at("/0/image/image/url").asText();
        var path = url.substring(url.indexOf("/api/v1/"));
        var read = http().get(path).send().expect(200);
        assertEquals(picture.length, read.body().length);
        assertEquals("image/png", read.header("Content-Type"));
        assertEquals("attachment; filename=\"dot.png\"; filename*=UTF-8''dot.png", read.header("Content-Disposition"));
        http().get(path.replaceFirst("signature=.", "signature="))
                .send()
                .expect(404)
                .matches("{'detail': 'Not found.'}");
    }

    /** wassist 6.2: a template in flat words, whatever the window. */
    @Test
    void sendTemplateSendsATemplate() {
        var closed = the.conversation(WassistFixture.digits()).get("id").asText();
        var sent = the.http
                .post(WassistFixture.CONVERSATIONS + closed + "/send-template/")
                .json("{\"templateName\": \"shipped\", \"variables\": {\"body\": [\"Maya\", \"A-1001\"]}}")
                .send()
                .expect(201)
                .json();
        assertEquals("template", sent.get("type").asText());
        assertEquals("shipped", sent.at("/template/templateName").asText());
        assertEquals("A-1001", sent.at("/template/variables/body/1").asText());
        sendTemplate(closed, "{}")
                .matches("{'templateName': ['This field is required.'], 'variables': ['This field is required.']}");
        sendTemplate(closed, "{\"templateName\": [], \"variables\": {\"body\": [{}], \"cards\": \"x\"}}")
                .matches("""
                {'templateName': ['Not a valid string.'], 'variables': {'body': {'0': ['Not a valid string.']},
                 'cards': {'non_field_errors': ['Expected a list of items but got type \\"str\\".']}}}""");
        sendTemplate(closed, "{\"templateName\": \"nowhere\", \"variables\": {}}")
                .matches("{'templateName': ['Template not found.']}");
        sendTemplate(closed, "{\"templateName\": \"shipped\", \"variables\": {}}")
                .matches("{'variables': ['The variables do not match those of the template.']}");
        WassistFixture.open(http())
                .http
                .post(WassistFixture.CONVERSATIONS + closed + "/send-template/")
                .json("{}")
                .send()
                .expect(404)
                .matches("{'detail': 'Not found.'}");
    }

    private static Http.Reply sendTemplate(String conversation, String json) {
        return the.http
                .post(WassistFixture.CONVERSATIONS + conversation + "/send-template/")
                .json(json)
                .send()
                .expect(400);
    }
}
