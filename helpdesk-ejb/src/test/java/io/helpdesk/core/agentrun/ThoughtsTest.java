package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is thought aloud is not said. */
class ThoughtsTest {

    @ParameterizedTest
    @CsvSource({
        "Hello, Hello",
        "<think>hm</think> Hello, Hello",
        "hm </think>Hello, Hello",
        "A <think>b</think>c<think>d</think> e, A c e",
        "Hello <think>cut, Hello"
    })
    void areLeftOut(String content, String answer) {
        assertEquals(answer, Thoughts.without(content));
    }
}
