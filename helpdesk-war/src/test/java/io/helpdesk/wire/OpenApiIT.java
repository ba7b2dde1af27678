package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.wire.openapi.Descriptions;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is at /openapi/ and /docs/, for whoever comes. */
@Tag("core")
class OpenApiIT extends WireTest {

    private static final Pattern FETCHED = Pattern.compile("(?:src|stylesheet\" href)=\"([^\"]+)\"");
    private static final Pattern LINKED = Pattern.compile("href=\"\\?document=([^\"]+)\"");

    @Test
    void everyDocumentIsServedAndKeptByItsTag() {
        for (var name : Descriptions.documents().keySet()) {
            var reply = http().get("/openapi/" + name + ".yaml").send().expect(200);
            assertEquals("application/yaml", reply.header("Content-Type"));
            assertTrue(reply.text().startsWith("openapi: 3.1.0"), name);
            var again = http().get("/openapi/" + name + ".yaml")
                    .header("If-None-Match", reply.header("ETag"))
                    .send()
                    .expect(304);
            assertEquals(0, again.body().length);
            assertEquals("no-cache", again.header("Cache-Control"));
            http().get("/openapi/" + name + ".yaml")
                    .header("If-None-Match", "\"another\"")
                    .send()
                    .expect(200);
        }
    }

    @Test
    void everyDocumentHasItsCollection() {
        for (var name : Descriptions.documents().keySet()) {
            var collection = http().get("/openapi/" + name + ".postman_collection.json")
                    .send()
                    .expect(200)
                    .json();
            assertTrue(collection.get("item").size() > 0, name);
        }
    }

    /** Nor is a server's own description of our classes there. */
    @Test
    void anUnknownDocumentIsRefusedWithThoseThereAre() {
        for (var path : new String[] {"/openapi/nothing.yaml", "/openapi/", "/openapi/chatwoot-client.yaml/more"}) {
            var reply = http().get(path).send().expect(404);
            var said = reply.json().get("error").asText();
            Descriptions.documents().keySet().forEach(name -> assertTrue(said.contains(" " + name + ".yaml"), said));
        }
    }

    @Test
    void nothingIsWrittenThere() {
        var reply = http().post("/openapi/wassist.yaml").json("{}").send().expect(405);
        assertEquals("GET, HEAD", reply.header("Allow"));
    }

    @Test
    void thePageFetchesFromHereAlone() {
        var moved = http().get("/docs").send().expect(302);
        assertTrue(moved.header("Location").endsWith("/docs/"), moved.header("Location"));
        var page = http().get("/docs/").send().expect(200);
        var policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("http") || policy.contains("unsafe"), policy);
        var fetched = FETCHED.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(3, fetched.size(), fetched::toString);
        for (var file : fetched) {
            assertFalse(file.contains("/"), file);
            http().get("/docs/" + file).send().expect(200);
        }
        var linked = LINKED.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
        assertEquals(Descriptions.documents().keySet().stream().toList(), linked);
        http().get("/docs/nothing.js").send().expect(404);
    }

    /** Swagger UI's script arrives whole, though no thread waits for who reads it. */
    @Test
    void largeFilesArriveWhole() {
        var first = http().get("/docs/swagger-ui-bundle.js").send().expect(200);
        var second = http().get("/docs/swagger-ui-bundle.js").send().expect(200);
        assertEquals(first.body().length, Integer.parseInt(first.header("Content-Length")));
        assertArrayEquals(first.body(), second.body());
        assertTrue(Arrays.equals("/*!".getBytes(), 0, 3, first.body(), 0, 3), "another file than was shipped");
    }
}
