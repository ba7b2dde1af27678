package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros of the application API (chatwoot-desk 5), on conversations as they are afterwards. */
class ChatwootMacrosIT extends WireTest {

    private ChatwootFixture fixture;
    private Desk desk;

    @BeforeEach
    void open() {
        fixture = ChatwootFixture.open(http());
        desk = fixture.desk;
    }

    private Http.Reply create(Http who, String json) {
        return who.post(desk.path("/macros")).json(json.replace("'", "\"")).send();
    }

    private long made(Http who, String visibility, String actions) {
        return create(who, "{'name': 'm', 'visibility': '" + visibility + "', 'actions': [" + actions + "]}")
                .expect(200)
                .json()
                .at("/payload/id")
                .asLong();
    }

    private String path(long macro, String rest) {
        return desk.path("/macros/" + macro + rest);
    }

    private Http.Reply execute(Http who, long macro, Object... conversations) {
        return who.post(path(macro, "/execute"))
                .json("{\"conversation_ids\": " + List.of(conversations) + "}")
                .send();
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.at(pointer).asText())
                .toList();
    }

    private JsonNode messages(long conversation) {
        return fixture.admin
                .get(fixture.in(conversation, "/messages"))
                .send()
                .expect(200)
                .json()
                .get("payload");
    }

    @Test
    void aMacroIsMadeShownChangedAndDeleted() {
        var reply = create(fixture.admin, """
                {'name': 'Close with thanks', 'visibility': 'global', 'actions': [
                 {'action_name': 'add_label', 'action_params': ['vip', 'done']},
                 {'action_name': 'assign_agent', 'action_params': ['self']},
                 {'action_name': 'assign_agent', 'action_params': [7]},
                 {'action_name': 'assign_agent', 'action_params': ['nil']},
                 {'action_name': 'change_priority', 'action_params': ['nil']},
                 {'action_name': 'change_status', 'action_params': ['pending']},
                 {'action_name': 'resolve_conversation', 'action_params': []},
                 {'action_name': 'remove_assigned_team', 'action_params': null}]}""");
        var shown = """
                {'id': '@int', 'name': 'Close with thanks', 'visibility': 'global', 'created_by': %1$s, 'updated_by': %1$s,
                 'account_id': %2$d, 'actions': [
                 {'action_name': 'add_label', 'action_params': ['vip', 'done']},
                 {'action_name': 'assign_agent', 'action_params': ['self']},
                 {'action_name': 'assign_agent', 'action_params': [7]},
                 {'action_name': 'assign_agent', 'action_params': ['nil']},
                 {'action_name': 'change_priority', 'action_params': ['nil']},
                 {'action_name': 'change_status', 'action_params': ['pending']},
                 {'action_name': 'resolve_conversation', 'action_params': []},
                 {'action_name': 'remove_assigned_team', 'action_params': []}]}""".formatted("""
                {'id': %d, 'account_id': '@int', 'availability_status': '@string', 'auto_offline': '@bool', 'confirmed': true,
                 'email': '@string', 'available_name': 'Ada Example', 'name': 'Ada Example', 'role': 'administrator',
                 'thumbnail': ''}""".formatted(desk.ada().id()), desk.account());
        reply.expect(200).matches("{'payload': " + shown + "}");
        long id = reply.json().at("/payload/id").asLong();
        fixture.agent.get(path(id, "")).send().expect(200).matches("{'payload': " + shown + "}");
        fixture.agent.get(desk.path("/macros")).send().expect(200).matches("{'payload': [" + shown + "]}");
        var changed = fixture.admin
                .put(path(id, ""))
                .json("{\"name\": \"Thanks\", \"visibility\": \"global\", \"actions\": []}")
                .send()
                .expect(200)
                .json();
        assertEquals("Thanks", changed.at("/payload/name").asText());
        assertEquals(0, changed.at("/payload/actions").size());
        assertEquals("", fixture.admin.delete(path(id, "")).send().expect(200).text());
        assertEquals("", fixture.admin.get(path(id, "")).send().expect(404).text());
    }

    @Test
    void whatIsPersonalIsItsAuthorsAlone() {
        long own = made(fixture.agent, "global", "");
        var shown = fixture.agent.get(path(own, "")).send().expect(200).json();
        assertEquals("personal", shown.at("/payload/visibility").asText());
        fixture.admin.get(path(own, "")).send().expect(404);
        fixture.admin.delete(path(own, "")).send().expect(404);
        execute(fixture.admin, own, 1).expect(404);
        assertEquals(
                0,
                fixture.admin
                        .get(desk.path("/macros"))
                        .send()
                        .expect(200)
                        .json()
                        .get("payload")
                        .size());
        long global = made(fixture.admin, "global", "");
        fixture.agent
                .patch(path(global, ""))
                .json("{\"name\": \"mine\"}")
                .send()
                .expect(401)
                .matches("{'error': 'You are not authorized to do this action'}");
        fixture.agent.delete(path(global, "")).send().expect(401);
        var other = Desk.open(http());
        other.administrator().get(other.path("/macros/" + global)).send().expect(404);
        other.administrator().delete(other.path("/macros/" + global)).send().expect(404);
        fixture.agent.get(path(global, "")).send().expect(200);
    }

    @Test
    void whatIsNoActionIsRefused() {
        create(fixture.admin, "{'name': 'm', 'actions': [{'action_name': 'foo', 'action_params': []}]}")
                .expect(422)
                .matches("{'error': {'actions': ['Macro execution actions foo not supported.']}}");
        create(fixture.admin, "{'name': ' ', 'actions': [{'action_name': 'change_status', 'action_params': ['gone']}]}")
                .expect(422)
                .matches("""
                        {'error': {'name': [\"can't be blank\"],
                         'actions': ['Macro execution actions have unusable params: set_status']}}""");
        create(fixture.admin, "{'name': 'm', 'visibility': 'all'}")
                .expect(422)
                .matches("{'error': \"'all' is not a valid visibility\"}");
        var action = "{'action_name': 'mute_conversation', 'action_params': []},".repeat(51);
        create(fixture.admin, "{'name': 'm', 'actions': [" + action.substring(0, action.length() - 1) + "]}")
                .expect(422)
                .matches("{'error': {'actions': ['exceeded maximum allowed']}}");
    }

    @Test
    void actionsAreCarriedOutInTheNameOfWhoRunsThem() {
        long team = fixture.team("");
        long macro = made(fixture.admin, "global", """
                {'action_name': 'add_label', 'action_params': ['vip']},
                {'action_name': 'assign_team', 'action_params': [%d]},
                {'action_name': 'assign_agent', 'action_params': ['self']},
                {'action_name': 'change_priority', 'action_params': ['urgent']},
                {'action_name': 'send_message', 'action_params': ['Hello {{contact.name}}']},
                {'action_name': 'add_private_note', 'action_params': ['called']},
                {'action_name': 'send_email_transcript', 'action_params': ['{{contact.email}}, b@example.com']},
                {'action_name': 'snooze_conversation', 'action_params': []}""".formatted(team));
        long conversation = fixture.conversation("").get("id").asLong();
        assertEquals("", execute(fixture.agent, macro, conversation).expect(200).text());
        var after = fixture.show(conversation);
        assertEquals("[\"vip\"]", after.get("labels").toString());
        assertEquals(team, after.at("/meta/team/id").asLong());
        assertEquals(desk.ben().id(), after.at("/meta/assignee/id").asLong());
        assertEquals("urgent", after.get("priority").asText());
        assertEquals("snoozed", after.get("status").asText());
        var said = messages(conversation);
        assertTrue(texts(said, "/content").contains("Hello Cleo Example"), said.toString());
        var note = StreamSupport.stream(said.spliterator(), false)
                .filter(each -> each.get("private").asBoolean())
                .findFirst()
                .orElseThrow();
        assertEquals("called", note.get("content").asText());
        assertEquals(desk.ben().id(), note.at("/sender/id").asLong());
    }

    @Test
    void whatIsGoneIsPassedOverAndNeitherOthersNorOtherInboxesAreChanged() {
        long macro = made(fixture.agent, "personal", """
                {'action_name': 'assign_agent', 'action_params': [999999999]},
                {'action_name': 'assign_team', 'action_params': [999999999]},
                {'action_name': 'resolve_conversation', 'action_params': []}""");
        long one = fixture.conversation("").get("id").asLong();
        long other = fixture.ownConversation("").get("id").asLong();
        var closed = fixture.session(desk.contact("Gus Example"), fixture.closedInbox);
        long unseen = fixture.create(fixture.admin)
                .json("{\"source_id\": \"" + closed + "\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        execute(fixture.agent, macro, one, other, unseen, 999_999).expect(200);
        assertEquals("resolved", fixture.show(one).get("status").asText());
        assertEquals("resolved", fixture.show(other).get("status").asText());
        assertEquals("open", fixture.show(unseen).get("status").asText());
    }

    @Test
    void oneConversationThatIsRefusedDoesNotStopTheOthers() {
        long macro = made(fixture.admin, "global", """
                {'action_name': 'send_message', 'action_params': ['%s']},
                {'action_name': 'add_label', 'action_params': ['half']}""".formatted("x".repeat(20_000)));
        long full = fixture.ownConversation("").get("id").asLong();
        var labels = new StringBuilder("\"l0\"");
        for (int i = 1; i < 1000; i++) {
            labels.append(",\"l").append(i).append('"');
        }
        fixture.admin
                .post(fixture.in(full, "/labels"))
                .json("{\"labels\": [" + labels + "]}")
                .send()
                .expect(200);
        long other = fixture.ownConversation("").get("id").asLong();
        execute(fixture.admin, macro, full, other).expect(200);
        assertEquals(1000, fixture.show(full).get("labels").size());
        assertEquals(
                0,
                texts(messages(full), "/content").stream()
                        .filter(text -> text != null && text.startsWith("xx"))
                        .count());
        assertEquals("[\"half\"]", fixture.show(other).get("labels").toString());
    }

    @Test
    void moreThanAHundredAtOnceAreRefused() {
        long macro = made(fixture.admin, "global", "");
        var many = new Object[101];
        for (int i = 0; i < many.length; i++) {
            many[i] = i + 1;
        }
        execute(fixture.admin, macro, many).expect(422);
    }

    private String uploaded(String text) {
        var reply = fixture.admin
                .post(desk.path("/upload"))
                .multipart(new Multipart().file("attachment", "terms.txt", "text/plain", text.getBytes()))
                .send()
                .expect(200);
        reply.matches("{'file_url': '@string', 'blob_key': '@uuid', 'blob_id': '@string'}");
        var address = java.net.URI.create(reply.json().get("file_url").asText());
        assertEquals(302, Http.at(address).get("").send().status());
        return reply.json().get("blob_id").asText();
    }

    @Test
    void aFileIsSentToEachConversationAndStaysTheMacros() {
        var blob = uploaded("as agreed");
        long macro =
                made(fixture.admin, "global", "{'action_name': 'send_attachment', 'action_params': ['" + blob + "']}");
        var shown = fixture.agent.get(path(macro, "")).send().expect(200).json().get("payload");
        assertEquals(
                "[{\"action_name\":\"send_attachment\",\"action_params\":[\"" + blob + "\"]}]",
                shown.get("actions").toString());
        JsonShape.assertMatches("""
                [{'id': '@int', 'macro_id': %d, 'file_type': 'text/plain', 'account_id': %d, 'file_url': '@string',
                 'blob_id': '%s', 'filename': 'terms.txt'}]""".formatted(macro, desk.account(), blob), shown.get("files"));
        long one = fixture.conversation("").get("id").asLong();
        long other = fixture.ownConversation("").get("id").asLong();
        execute(fixture.agent, macro, one, other).expect(200);
        execute(fixture.agent, macro, one).expect(200);
        assertEquals(2, files(one));
        assertEquals(1, files(other));
        // whose it is nobody else's
        create(
                        fixture.admin,
                        "{'name': 'n', 'actions': [{'action_name': 'send_attachment', 'action_params': ['" + blob
                                + "']}]}")
                .expect(422)
                .matches("{'error': {'actions': ['Macro execution actions have unusable params: send_file']}}");
        var foreign = Desk.open(http());
        foreign.administrator()
                .post(foreign.path("/macros"))
                .json("{\"name\": \"n\", \"actions\": [{\"action_name\": \"send_attachment\", \"action_params\": [\""
                        + uploaded("other") + "\"]}]}")
                .send()
                .expect(422);
        fixture.admin
                .patch(path(macro, ""))
                .json("{\"actions\": [{\"action_name\": \"send_attachment\", \"action_params\": [\"" + uploaded("new")
                        + "\"]}]}")
                .send()
                .expect(200);
        execute(fixture.agent, macro, other).expect(200);
        assertEquals(2, files(other));
        fixture.admin.delete(path(macro, "")).send().expect(200);
    }

    private long files(long conversation) {
        return StreamSupport.stream(messages(conversation).spliterator(), false)
                .filter(message -> message.at("/attachments/0/file_size").asLong() > 0)
                .count();
    }

    @Test
    void whatIsNoFileIsNotUploaded() {
        fixture.agent
                .post(desk.path("/upload"))
                .json("{}")
                .send()
                .expect(422)
                .matches("{'error': 'No file or URL provided'}");
        fixture.agent
                .post(desk.path("/upload"))
                .json("{\"external_url\": \"https://example.com/a.png\"}")
                .send()
                .expect(422)
                .matches("{'error': 'external_url is not supported, send the file'}");
    }

    @Test
    void picturesAreTakenAway() {
        var picture = "https://example.com/cleo.png";
        fixture.admin
                .patch(desk.path("/contacts/" + fixture.contact))
                .json("{\"avatar_url\": \"" + picture + "\"}")
                .send()
                .expect(200);
        var shown = fixture.agent
                .delete(desk.path("/contacts/" + fixture.contact + "/avatar"))
                .send()
                .expect(200)
                .json();
        assertEquals("", shown.at("/payload/thumbnail").asText());
        assertEquals(fixture.contact, shown.at("/payload/id").asLong());
        fixture.agent.delete(desk.path("/contacts/999999999/avatar")).send().expect(404);
        var inbox = desk.path("/inboxes/" + fixture.inbox + "/avatar");
        assertEquals("", fixture.admin.delete(inbox).send().expect(200).text());
        fixture.agent.delete(inbox).send().expect(401);
        fixture.admin.delete(desk.path("/inboxes/999999999/avatar")).send().expect(404);
    }
}
