package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The filters that each user keeps (chatwoot-resources 12), whole documents. */
class ChatwootCustomFiltersIT extends WireTest {

    private static final String NOT_FOUND = "{'error': 'Resource could not be found'}";
    /** In the order in which PostgreSQL keeps keys, in the original's database as in ours. */
    private static final String QUERY =
            "{\"payload\": [{\"values\": [\"open\"], \"attribute_key\": \"status\", \"filter_operator\": \"equal_to\"}]}";

    private static String shape(String name, String type, String query) {
        return """
                {'id': '@int', 'name': '%s', 'filter_type': '%s', 'query': %s, 'created_at': '@iso', 'updated_at': '@iso'}""".formatted(name, type, query);
    }

    @Test
    void aUserKeepsFiltersThatNobodyElseSees() {
        var desk = Desk.open(http());
        var path = desk.path("/custom_filters");
        var made = desk.agent()
                .post(path)
                .json("{\"custom_filter\": {\"name\": \"Mine\", \"query\": " + QUERY + "}}")
                .send()
                .expect(200)
                .matches(shape("Mine", "conversation", QUERY));
        desk.agent()
                .post(path)
                .json("{\"name\": \"People\", \"filter_type\": 1, \"type\": \"report\", \"query\": {}}")
                .send()
                .expect(200)
                .matches(shape("People", "contact", "{}"));
        desk.agent().get(path).send().expect(200).matches("[" + shape("Mine", "conversation", QUERY) + "]");
        desk.agent()
                .get(path + "?filter_type=contact")
                .send()
                .expect(200)
                .matches("[" + shape("People", "contact", "{}") + "]");
        desk.administrator().get(path).send().expect(200).matches("[]");

        var one = path + "/" + made.json().get("id").asLong();
        desk.agent().get(one).send().expect(200).matches(shape("Mine", "conversation", QUERY));
        desk.agent()
                .patch(one)
                .json("{\"name\": \"Ours\"}")
                .send()
                .expect(200)
                .matches(shape("Ours", "conversation", QUERY));
        desk.administrator().get(one).send().expect(404).matches(NOT_FOUND);
        desk.administrator()
                .patch(one)
                .json("{\"name\": \"Theirs\"}")
                .send()
                .expect(404)
                .matches(NOT_FOUND);
        desk.administrator().delete(one).send().expect(404).matches(NOT_FOUND);
        desk.agent().delete(one).send().expect(204);
        desk.agent().get(one).send().expect(404).matches(NOT_FOUND);
    }

    @Test
    void fiftyAreEnough() {
        var desk = Desk.open(http());
        var path = desk.path("/custom_filters");
        for (int i = 0; i < 50; i++) {
            desk.agent()
                    .post(path)
                    .json("{\"name\": \"" + i + "\", \"query\": {}}")
                    .send()
                    .expect(200);
        }
        desk.agent()
                .post(path)
                .json("{\"name\": \"more\", \"query\": {}}")
                .send()
                .expect(422)
                .matches("""
                {'message': 'Account Limit reached. The maximum number of allowed custom filters for a user per account is 50.',
                 'attributes': ['account_id']}""".replaceAll("\\n *", " "));
        assertEquals(50, desk.agent().get(path).send().expect(200).json().size());
        desk.administrator()
                .post(path)
                .json("{\"name\": \"mine\", \"query\": {}}")
                .send()
                .expect(200);
        desk.administrator()
                .post(path)
                .json("{\"query\": {}}")
                .send()
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
        desk.administrator()
                .post(path)
                .json("{\"name\": \"x\", \"filter_type\": \"nothing\"}")
                .send()
                .expect(422)
                .matches("{'error': \"'nothing' is not a valid filter_type\"}");
    }
}
