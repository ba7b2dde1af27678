package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the API says about itself: chatwoot-desk 2.3. */
@Tag("core")
class ChatwootInstallationIT extends WireTest {

    private static final String WORKING = """
            {'version': '4.2.0', 'timestamp': '@/\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d \\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d/',
             'queue_services': 'ok', 'data_services': 'ok'}""";

    @Test
    void whoeverAsksIsToldTheVersion() {
        for (var path : new String[] {"/api", "/api/", "/chatwoot/api", "/api?x=1"}) {
            var reply = http().get(path).send().expect(200).matches(WORKING);
            assertEquals(
                    "application/json; charset=utf-8",
                    reply.header("Content-Type")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace(";charset", "; charset"));
        }
        http().with("api_access_token", "nope")
                .get("/api")
                .header("Accept", "text/html")
                .send()
                .expect(200)
                .matches(WORKING);
    }

    @Test
    void nothingElseIsThere() {
        http().post("/api").json("{}").send().expect(404).matches("{'status': 404, 'error': 'Not Found'}");
        http().get("/api/v3").send().expect(404);
        http().get("/apis").send().expect(404);
    }
}
