package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who plays the customer where agents are tried out (wassist 13.5). */
class WassistPersonasIT extends WireTest {

    private static final String PERSONAS = "/api/v1/test-personas/";
    private static final String NOT_FOUND = "{'detail': 'Not found.'}";

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    private static JsonNode made(WassistFixture of, String agent, String name) {
        return of.http
                .post(PERSONAS)
                .json("{\"agent\": \"" + agent + "\", \"name\": \"" + name
                        + "\", \"description\": \"Wants a parcel.\"}")
                .send()
                .expect(201)
                .matches("""
                {'id': '@uuid', 'name': '%s', 'description': 'Wants a parcel.', 'agentId': '%s', 'createdAt': '@iso'}
                """.formatted(name, agent))
                .json();
    }

    private static String path(JsonNode persona) {
        return PERSONAS + persona.get("id").asText() + "/";
    }

    @Test
    void aPersonaIsMadeListedChangedAndRemoved() {
        var own = WassistFixture.open(http());
        var maya = made(own, own.agentId, "Maya");
        var gus = made(own, own.otherAgentId, "Gus");
        assertEquals(maya, own.http.get(path(maya)).send().expect(200).json());
        var all = own.http.get(PERSONAS).send().expect(200).json();
        assertEquals(2, all.size());
        assertEquals(gus, all.get(0));
        assertEquals(maya, all.get(1));
        var ofOne = own.http
                .get(PERSONAS + "?agent=" + own.agentId)
                .send()
                .expect(200)
                .json();
        assertEquals(1, ofOne.size());
        assertEquals(maya, ofOne.get(0));
        own.http
                .get(PERSONAS + "?agent=" + WassistFixture.FOREIGN)
                .send()
                .expect(200)
                .matches("[]");
        own.http.get(PERSONAS + "?agent=x").send().expect(400).matches("{'agent': ['Must be a valid UUID.']}");
        own.http
                .put(path(maya))
                .json("{\"name\": \"May\", \"description\": \"Is angry.\"}")
                .send()
                .expect(200)
                .matches("""
                {'id': '@uuid', 'name': 'May', 'description': 'Is angry.', 'agentId': '%s', 'createdAt': '@iso'}
                """.formatted(own.agentId));
        assertEquals("", own.http.delete(path(maya)).send().expect(204).text());
        own.http.get(path(maya)).send().expect(404).matches(NOT_FOUND);
        own.http.delete("/api/v1/agents/" + own.otherAgentId + "/").send().expect(204);
        own.http.get(PERSONAS).send().expect(200).matches("[]");
    }

    @Test
    void allThatIsWrongIsSaidTogether() {
        the.http.post(PERSONAS).json("{}").send().expect(400).matches("""
                {'agent': ['This field is required.'], 'name': ['This field is required.'],
                 'description': ['This field is required.']}
                """);
        the.http
                .post(PERSONAS)
                .json("{\"agent\": \"" + WassistFixture.FOREIGN + "\", \"name\": \" \", \"description\": []}")
                .send()
                .expect(400)
                .matches("""
                {'agent': ['Invalid pk "%s" - object does not exist.'], 'name': ['This field may not be blank.'],
                 'description': ['Not a valid string.']}
                """.formatted(WassistFixture.FOREIGN));
        var persona = made(the, the.agentId, "Maya");
        the.http
                .put(path(persona))
                .json("{\"name\": \"" + "a".repeat(256) + "\", \"description\": \"" + "a".repeat(20_001) + "\"}")
                .send()
                .expect(400)
                .matches("""
                {'name': ['Ensure this field has no more than 255 characters.'],
                 'description': ['Ensure this field has no more than 20000 characters.']}
                """);
    }

    @Test
    void nobodyReachesThoseOfOthers() {
        var persona = made(the, the.agentId, "Maya");
        var other = WassistFixture.open(http());
        for (var request : new Http.Request[] {
            other.http.get(path(persona)),
            other.http.put(path(persona)).json("{}"),
            other.http.delete(path(persona)),
            other.http.get(PERSONAS + "x/")
        }) {
            request.send().expect(404).matches(NOT_FOUND);
        }
        other.http
                .post(PERSONAS)
                .json("{\"agent\": \"" + the.agentId + "\", \"name\": \"Maya\", \"description\": \"d\"}")
                .send()
                .expect(400)
                .matches("{'agent': ['Invalid pk \\\"" + the.agentId + "\\\" - object does not exist.']}");
    }
}
