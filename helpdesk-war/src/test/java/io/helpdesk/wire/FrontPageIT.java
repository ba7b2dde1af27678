package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class FrontPageIT extends WireTest {

    @Test
    void theFrontPageIsServed() {
        assertTrue(http().get("/").send().expect(200).text().contains("helpdesk"));
    }

    @Test
    void itSaysWhereTheApplicationIs() {
        var page = http().get("/").send().expect(200).text();
        assertTrue(page.contains(" at " + http().base() + "\n"), page);
        assertTrue(
                page.contains("Health: " + http().base() + "/health/live, " + http().base() + "/health/ready"), page);
    }

    /** Where no operator asked for them. */
    @Test
    void thereAreNoMetrics() {
        http().get("/helpdesk/metrics").send().expect(404);
        http().get("/helpdesk/metrics")
                .header("Authorization", "Bearer x")
                .send()
                .expect(404);
    }

    /** Nor does time pass for anybody but servers of tests. */
    @Test
    void thereIsNoClock() {
        http().get("/helpdesk/clock").send().expect(404);
        http().post("/helpdesk/clock?by=P1D")
                .header("Authorization", "Bearer x")
                .send()
                .expect(404);
    }

    /** Some servers have a page of their own with what they find in classes: without credentials, errors and words. */
    @Test
    void theServerDescribesNothingOfOurs() {
        var base = http().base();
        var described = Http.at(URI.create(base.getScheme() + "://" + base.getAuthority()))
                .get("/openapi")
                .send()
                .text();
        assertFalse(described.contains("conversations"), described);
    }
}
