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
}
