package io.helpdesk.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DemoFileTest {

    @Test
    void allAddressesMoveAndNothingElse() {
        var text = DemoFile.ADDRESS + "http://127.0.0.1:8080\n\ncurl -s http://127.0.0.1:8080/api\n"
                + "curl -s http://127.0.0.1:80801/api\n";
        assertEquals(
                DemoFile.ADDRESS + "http://127.0.0.1:9090/desk\n\ncurl -s http://127.0.0.1:9090/desk/api\n"
                        + "curl -s http://127.0.0.1:80801/api\n",
                DemoFile.moved(text, "http://127.0.0.1:8080", "http://127.0.0.1:9090/desk"));
    }

    @Test
    void anAddressMayBeginWithTheOther() {
        var atRoot = "# Address: http://127.0.0.1:8080\n\ncurl http://127.0.0.1:8080/api/v1/profile\n";
        var below = "# Address: http://127.0.0.1:8080/desk\n\ncurl http://127.0.0.1:8080/desk/api/v1/profile\n";
        assertEquals(below, DemoFile.moved(atRoot, "http://127.0.0.1:8080", "http://127.0.0.1:8080/desk"));
        assertEquals(atRoot, DemoFile.moved(below, "http://127.0.0.1:8080/desk", "http://127.0.0.1:8080"));
    }
}
