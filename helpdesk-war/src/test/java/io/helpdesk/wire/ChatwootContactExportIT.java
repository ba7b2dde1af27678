package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts as tables (chatwoot-resources 1.3). */
class ChatwootContactExportIT extends WireTest {

    private Desk desk;
    private String list;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
        list = desk.path("/contacts/exports");
    }

    private Http.Reply ask(Http who, String body) {
        return who.post(desk.path("/contacts/export")).json(body).send();
    }

    private JsonNode newest() {
        return desk.administrator().get(list).send().expect(200).json().at("/payload/0");
    }

    private String address() {
        Eventually.is(() -> newest().get("state").asText().equals("done"), () -> newest().toString());
        return newest().get("file_url").asText();
    }

    private Http.Reply file(String address) {
        var there = URI.create(address);
        return Http.at(there.resolve("/")).get(there.getRawPath()).send();
    }

    private String table(String body) {
        assertEquals("", ask(desk.administrator(), body).expect(200).text());
        return file(address()).expect(200).text();
    }

    private long contact(String json) {
        return desk.administrator()
                .post(desk.path("/contacts"))
                .json(json)
                .send()
                .expect(200)
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    @Test
    void whoCanBeWrittenToIsInTheTable() {
        var word = Desk.word();
        long first = contact("{\"name\": \"=HYPERLINK(1)\", \"email\": \"" + word + "@example.com\"}");
        long second = contact("{\"name\": \"Zoé, \\\"Z\\\"\", \"phone_number\": \"+15550001111\"}");
        contact("{\"name\": \"Nobody\"}");
        assertEquals("""
                id,name,email,phone_number
                %d,'=HYPERLINK(1),%s@example.com,
                %d,"Zoé, ""Z""\",,+15550001111
                """.formatted(first, word, second), table("{}"));
        desk.administrator().get(list).send().expect(200).matches("""
                {'payload': [{'id': '@int', 'state': 'done', 'column_names': ['id', 'name', 'email', 'phone_number'],
                 'rows': 2, 'done': 2, 'file_url': '@string', 'expires_at': '@iso', 'created_at': '@iso',
                 'updated_at': '@iso'}]}""");
        var reply = file(address());
        assertTrue(reply.header("Content-Disposition").startsWith("attachment"), reply.toString());
        assertEquals("application/octet-stream", reply.header("Content-Type").split(";")[0]);
        var other = Desk.open(http());
        other.administrator()
                .get(other.path("/contacts/exports"))
                .send()
                .expect(200)
                .matches("{'payload': []}");
    }

    @Test
    void columnsFiltersAndLabelsAreObeyed() {
        long ann = contact("{\"name\": \"Ann\", \"identifier\": \"" + Desk.word()
                + "\", \"custom_attributes\": {\"tier\": \"gold\"}}");
        contact("{\"name\": \"Ben\", \"identifier\": \"" + Desk.word() + "\"}");
        long cleo = contact("{\"name\": \"Cleo\"}");
        assertEquals("name,custom_attributes\nAnn,\"{\"\"tier\"\":\"\"gold\"\"}\"\nCleo,{}\n", table("""
                {"column_names": ["name", "nothing", "custom_attributes", "name"], "payload": [
                 {"attribute_key": "name", "filter_operator": "equal_to", "values": ["Ann"], "query_operator": "OR"},
                 {"attribute_key": "name", "filter_operator": "equal_to", "values": ["Cleo"]}]}"""));
        for (long each : new long[] {ann, cleo}) {
            desk.administrator()
                    .post(desk.path("/contacts/" + each + "/labels"))
                    .json("{\"labels\": [\"vip\"]}")
                    .send()
                    .expect(200);
        }
        // Cleo has neither address nor number nor identifier
        assertEquals("id\n" + ann + "\n", table("{\"label\": \"vip\", \"column_names\": [\"id\"]}"));
        assertEquals("id,name,email,phone_number\n", table("{\"label\": \"nobody\", \"column_names\": [\"x\"]}"));
    }

    @Test
    void manyRowsAreInTheTableOnceEach() {
        var lines = new StringBuilder("name,email\n");
        for (int i = 0; i < 450; i++) {
            lines.append("Ann ").append(i).append(",ann").append(i).append("@example.com\n");
        }
        desk.administrator()
                .post(desk.path("/contacts/import"))
                .multipart(new Multipart()
                        .file(
                                "import_file",
                                "contacts.csv",
                                "text/csv",
                                lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .send()
                .expect(200);
        Eventually.is(
                () -> desk.administrator()
                        .get(desk.path("/contacts/import"))
                        .send()
                        .json()
                        .at("/payload/0/state")
                        .asText()
                        .equals("done"),
                () -> "not taken in");
        assertEquals(lines.toString(), table("{\"column_names\": \"name,email\"}"));
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        ask(desk.agent(), "{}").expect(401).matches("{'error': 'You are not authorized to do this action'}");
        desk.agent().get(list).send().expect(401).matches("{'error': 'You are not authorized to do this action'}");
        ask(
                        desk.administrator(),
                        "{\"payload\": [{\"attribute_key\": \"x\", \"filter_operator\": \"equal_to\", "
                                + "\"values\": [\"a\"]}]}")
                .expect(422);
        desk.administrator().get(list).send().expect(200).matches("{'payload': []}");
        table("{}");
        var address = address();
        file(address.replaceFirst("--.", "--x")).expect(404);
        var later = address.replaceFirst("disk/([0-9]{9})", "disk/9999");
        file(later).expect(404);
    }
}
