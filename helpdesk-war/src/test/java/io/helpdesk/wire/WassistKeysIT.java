package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys (wassist 13.1), whose they are (wassist 13.6), and what is known and not served. */
class WassistKeysIT extends WireTest {

    private static final String KEYS = "/api/v1/api-keys/";
    private static final String KEY = """
            {'prefix': '%s', 'name': '%s', 'createdAt': '@iso', 'lastUsedAt': '@iso?', 'revokedAt': %s}""";
    private static final Pattern UNSERVED = Pattern.compile("(?m)^\\| `([A-Z]+) (\\S+)` \\| no: (?!not served yet)");

    private static WassistFixture the;

    @BeforeAll
    static void open() {
        the = WassistFixture.open(http());
    }

    private Http with(String key) {
        return http().with("X-API-Key", key);
    }

    @Test
    void aKeyIsShownOnceAndOpensUntilItIsRevoked() {
        var own = WassistFixture.open(http());
        var made = own.http
                .post(KEYS)
                .json("{\"name\": \"deploys\"}")
                .send()
                .expect(201)
                .json();
        var key = made.get("key").asText();
        var prefix = made.get("prefix").asText();
        assertTrue(key.startsWith(prefix + "."), key);
        assertEquals(
                2,
                with(key)
                        .get("/api/v1/agents/")
                        .send()
                        .expect(200)
                        .json()
                        .get("count")
                        .asInt());
        var listed = own.http.get(KEYS).send().expect(200).json();
        assertEquals(2, listed.size());
        assertTrue(!listed.toString().contains(key), "a key is shown once");
        assertEquals("deploys", listed.at("/1/name").asText());
        own.http
                .post(KEYS + prefix + "/revoke/")
                .send()
                .expect(200)
                .matches(KEY.formatted(prefix, "deploys", "'@iso'"));
        with(key).get("/api/v1/agents/").send().expect(401).matches("{'detail': 'Invalid API key.'}");
        own.http.post(KEYS + prefix + "/revoke/").send().expect(404).matches("{'detail': 'Not found.'}");
        assertEquals(1, own.http.get(KEYS).send().expect(200).json().size());
    }

    @Test
    void aKeyNeedsNoNameAndMayRevokeItself() {
        var own = WassistFixture.open(http());
        var made = own.http.post(KEYS).send().expect(201).json();
        assertEquals("API key", made.get("name").asText());
        var self = with(made.get("key").asText());
        self.post(KEYS + made.get("prefix").asText() + "/revoke/").send().expect(200);
        self.get(KEYS).send().expect(401);
        own.http
                .post(KEYS)
                .json("{\"name\": \"" + "x".repeat(256) + "\"}")
                .send()
                .expect(400)
                .matches("{'name': ['Ensure this field has no more than 255 characters.']}");
        own.http.post(KEYS).json("{\"name\": []}").send().expect(400).matches("{'name': ['Not a valid string.']}");
    }

    @Test
    void nobodyRevokesTheKeysOfOthers() {
        var prefix =
                the.http.get(KEYS).send().expect(200).json().at("/0/prefix").asText();
        WassistFixture.open(http())
                .http
                .post(KEYS + prefix + "/revoke/")
                .send()
                .expect(404)
                .matches("{'detail': 'Not found.'}");
        the.http.get(KEYS).send().expect(200);
    }

    @Test
    void aKeySaysWhoseItIs() {
        var me = the.http
                .get("/api/get-me/")
                .send()
                .expect(200)
                .matches("{'id': '@uuid', 'phone_number': null}")
                .json();
        assertEquals(me, the.http.get("/api/v1/get-me/").send().expect(200).json());
        assertEquals(
                me.get("id"),
                the.http
                        .get("/api/v1/agents/" + the.agentId + "/")
                        .send()
                        .expect(200)
                        .json()
                        .at("/organization/id"));
        http().get("/api/get-me/").send().expect(401);
    }

    /** Every operation that docs/dialects/operations/wassist.md gives a reason for says so on the wire as well. */
    @Test
    void whatIsKnownAndNotServedSaysSo() throws IOException {
        var wrong = new ArrayList<String>();
        int asked = 0;
        var page = UNSERVED.matcher(Files.readString(Path.of("../docs/dialects/operations/wassist.md")));
        while (page.find()) {
            asked++;
            var path = "/api/v1/" + page.group(2).replace("{}", WassistFixture.FOREIGN) + "/";
            var reply = the.http.method(page.group(1), path).json("{\"a\": ").send();
            if (reply.status() != 501
                    || !"not_supported".equals(reply.json().get("code").asText())) {
                wrong.add(reply.toString());
            }
        }
        assertTrue(asked >= 10, "rows are no longer recognised");
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        the.http
                .put("/api/v1/auth/send-code/")
                .json("{}")
                .send()
                .expect(405)
                .matches("{'detail': 'Method \\\"PUT\\\" not allowed.'}");
        http().post("/api/v1/auth/send-code/").json("{}").send().expect(501);
        http().get("/api/v1/integrations/connectors/").send().expect(401);
    }
}
