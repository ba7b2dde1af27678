package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account, to those who work in it (chatwoot-desk 2.2). */
class ChatwootAccountIT extends WireTest {

    private static final String SHAPE = """
            {'settings': {}, 'created_at': '@iso', %s 'domain': %s, 'features': {}, 'id': %d, 'locale': '%s', 'name': '%s',
             'support_email': %s, 'status': 'active',
             'cache_keys': {'label': '@/\\\\d{13}/', 'inbox': '@/\\\\d{13}/', 'team': '@/\\\\d{13}/'}%s}""";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(http());
    }

    private Http.Reply change(Http who, String json) {
        return who.patch(desk.path("")).json(json.replace("'", "\"")).send();
    }

    private String key(String list) {
        return desk.agent()
                .get(desk.path("/cache_keys"))
                .send()
                .expect(200)
                .json()
                .at("/cache_keys/" + list)
                .asText();
    }

    @Test
    void membersSeeItAndAdministratorsChangeIt() {
        change(desk.administrator(), """
                {'name': 'Acme Support', 'locale': 'de', 'domain': 'help.example.com', 'support_email': 'help@example.com',
                 'industry': 'Shipping', 'timezone': 'UTC', 'auto_resolve_after': null, 'audio_transcriptions': false}""")
                .expect(200)
                .matches(SHAPE.formatted(
                        """
                        'custom_attributes': {'plan_name': null, 'subscribed_quantity': null, 'subscription_status': null,
                         'subscription_ends_on': null, 'industry': 'Shipping', 'timezone': 'UTC'},""", "'help.example.com'", desk.account(), "de", "Acme Support", "'help@example.com'", ""));
        desk.administrator()
                .put(desk.path(""))
                .json("{\"domain\": \"\", \"support_email\": null}")
                .send()
                .expect(200);
        var shown = desk.agent().get(desk.path("")).send().expect(200);
        shown.matches(SHAPE.formatted(
                """
                'custom_attributes': {'plan_name': null, 'subscribed_quantity': null, 'subscription_status': null,
                 'subscription_ends_on': null, 'industry': 'Shipping', 'timezone': 'UTC'},""", "null", desk.account(), "de", "Acme Support", "null", ", 'latest_chatwoot_version': null"));
    }

    @Test
    void nobodyElseChangesItAndWhatIsNotObeyedIsNotKept() {
        change(desk.agent(), "{'name': 'Mine'}")
                .expect(401)
                .matches("{'error': 'You are not authorized to do this action'}");
        change(desk.administrator(), "{'name': ' '}")
                .expect(422)
                .matches("{'message': \"Name can't be blank\", 'attributes': ['name']}");
        change(desk.administrator(), "{'locale': '12'}").expect(422);
        change(desk.administrator(), "{'name': 'Other', 'auto_resolve_after': 60}")
                .expect(422)
                .matches("{'message': 'Settings auto_resolve_after is not supported', 'attributes': ['settings']}");
        change(desk.administrator(), "{'status': 'suspended', 'features': {'x': true}}")
                .expect(200);
        var shown = desk.agent().get(desk.path("")).send().expect(200).json();
        assertNotEquals("Other", shown.get("name").asText());
        assertEquals("active", shown.get("status").asText());
        assertEquals(0, shown.get("features").size());
        var other = Desk.open(http());
        assertNotEquals(200, other.administrator().get(desk.path("")).send().status());
        assertNotEquals(200, change(other.administrator(), "{'name': 'Stolen'}").status());
    }

    @Test
    void keysOfCachesChangeWithTheirLists() {
        var reply = desk.agent().get(desk.path("/cache_keys")).send().expect(200);
        reply.matches("{'cache_keys': {'label': '0000000000000', 'inbox': '@/\\\\d{13}/', 'team': '0000000000000'}}");
        assertEquals("max-age=10, private, stale-while-revalidate=300", reply.header("Cache-Control"));
        var inbox = key("inbox");
        assertEquals(inbox, key("inbox"));
        var label = desk.administrator()
                .post(desk.path("/labels"))
                .json("{\"title\": \"vip\"}")
                .send()
                .expect(200)
                .json()
                .get("id")
                .asLong();
        var one = key("label");
        assertNotEquals("0000000000000", one);
        assertEquals(inbox, key("inbox"));
        desk.administrator()
                .post(desk.path("/labels"))
                .json("{\"title\": \"new\"}")
                .send()
                .expect(200);
        assertNotEquals(one, key("label"));
        var two = key("label");
        desk.administrator().delete(desk.path("/labels/" + label)).send().expect(200);
        assertNotEquals(two, key("label"));
    }
}
