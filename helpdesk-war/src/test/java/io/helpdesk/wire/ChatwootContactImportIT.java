package io.helpdesk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts from tables (chatwoot-resources 1.2). */
class ChatwootContactImportIT extends WireTest {

    private Desk desk;
    private String path;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
        path = desk.path("/contacts/import");
    }

    private Http.Reply send(Http who, String table) {
        return who.post(path)
                .multipart(new Multipart().file("import_file", "contacts.csv", "text/csv", table.getBytes(UTF_8)))
                .send();
    }

    private JsonNode newest() {
        return desk.administrator().get(path).send().expect(200).json().at("/payload/0");
    }

    private void done() {
        Eventually.is(() -> newest().get("state").asText().equals("done"), () -> newest().toString());
    }

    private JsonNode found(String text) {
        return desk.administrator()
                .get(desk.path("/contacts/search?q=" + text))
                .send()
                .expect(200)
                .json();
    }

    @Test
    void rowsAreTakenInAndThoseThatBreakARuleAreCounted() {
        var word = Desk.word();
        long known = desk.contact("Cleo Example");
        desk.administrator()
                .patch(desk.path("/contacts/" + known))
                .json("{\"identifier\": \"" + word + "-1\", \"custom_attributes\": {\"tier\": \"gold\"}}")
                .send()
                .expect(200);
        var table = """
                \ufeffName,Email,phone_number,identifier,company,Order
                "Example, Cleo",,,%1$s-1,Acme,"A ""1\"""
                Dan Example,%1$s@EXAMPLE.com,+15550001111,,,
                Dan Renamed,%1$s@example.com,,,,B
                No Address,not an address,,,,

                ,,,,,C
                """.formatted(word);
        assertEquals("", send(desk.administrator(), table).expect(200).text());
        done();
        desk.administrator().get(path).send().expect(200).matches("""
                {'payload': [{'id': '@int', 'state': 'done', 'rows': 5, 'done': 5, 'refused': 2, 'created_at': '@iso',
                 'updated_at': '@iso'}]}""");
        var cleo = desk.administrator()
                .get(desk.path("/contacts/" + known))
                .send()
                .expect(200)
                .json()
                .get("payload");
        assertEquals("Example, Cleo", cleo.get("name").asText());
        assertEquals("Acme", cleo.at("/additional_attributes/company").asText());
        assertEquals("A \"1\"", cleo.at("/custom_attributes/order").asText());
        assertEquals("gold", cleo.at("/custom_attributes/tier").asText());
        var dan = found(word + "@example.com").get("payload");
        assertEquals(1, dan.size());
        assertEquals("Dan Renamed", dan.get(0).get("name").asText());
        assertEquals("+15550001111", dan.get(0).get("phone_number").asText());
        assertEquals("B", dan.get(0).at("/custom_attributes/order").asText());
        var other = Desk.open(http());
        other.administrator()
                .get(other.path("/contacts/import"))
                .send()
                .expect(200)
                .matches("{'payload': []}");
    }

    @Test
    void manyRowsAreTakenInOnceEach() {
        var word = Desk.word();
        var table = new StringBuilder("name,email\n");
        for (int i = 0; i < 250; i++) {
            table.append("\"Zoé\n")
                    .append(word)
                    .append("\",")
                    .append(word)
                    .append(i)
                    .append("@example.com\n");
        }
        send(desk.administrator(), table.toString()).expect(200);
        done();
        assertEquals(250, newest().get("done").asInt());
        assertEquals(0, newest().get("refused").asInt());
        assertEquals(250, found(word).at("/meta/count").asInt());
    }

    @Test
    void whatIsNoTableIsRefused() {
        desk.administrator().post(path).json("{}").send().expect(422).matches("{'error': 'File is blank'}");
        send(desk.administrator(), "").expect(422).matches("{'error': 'File is blank'}");
        send(desk.administrator(), "name,email\n").expect(422).matches("{'error': 'File is blank'}");
        send(desk.administrator(), "name\n\"never closed")
                .expect(422)
                .matches("{'error': 'File is no table of comma-separated values'}");
        send(desk.administrator(), "name\n" + "a\n".repeat(100_001))
                .expect(422)
                .matches("{'error': 'File has more than 100000 rows'}");
        send(desk.administrator(), "a,".repeat(100) + "b\n1\n")
                .expect(422)
                .matches("{'error': 'File has more than 100 columns'}");
        send(desk.agent(), "name\na\n").expect(401).matches("{'error': 'You are not authorized to do this action'}");
        desk.administrator().get(path).send().expect(200).matches("{'payload': []}");
    }
}
