package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
