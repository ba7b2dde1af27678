package io.helpdesk.core.agentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.agentrun.AgentWire.Said;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a model reads of a talk. */
class TalkTest {

    private static Asked asked(String system, String greeting, List<Said> history, boolean whole) {
        return new Asked(
                1,
                2,
                1,
                3,
                "Agent",
                new Instructions(Instructions.Kind.MODEL, null, null, null, system, greeting, List.of(), List.of()),
                null,
                null,
                "Now",
                history,
                whole,
                List.of(),
                "secret");
    }

    private static List<String> roles(List<ObjectNode> messages) {
        return messages.stream()
                .map(message -> message.get("role").asText().charAt(0) + ":"
                        + message.get("content").asText())
                .toList();
    }

    @Test
    void theGreetingIsTheFirstTurnUnlessItWasSaid() {
        var history = List.of(new Said(true, "Hello"), new Said(false, "Hi"));
        assertEquals(
                List.of("s:Be kind", "a:Welcome", "u:Hello", "a:Hi", "s:Now"),
                roles(Talk.of(asked("Be kind", "Welcome", history, true))));
        assertEquals(List.of("u:Hello", "a:Hi", "s:Now"), roles(Talk.of(asked("", "Hi", history, true))));
        assertEquals(List.of("u:Hello", "a:Hi", "s:Now"), roles(Talk.of(asked("", "Welcome", history, false))));
    }

    @Test
    void theNewestIsRead() {
        var history = IntStream.range(0, 30)
                .mapToObj(at -> new Said(true, at + "x".repeat(998)))
                .toList();
        var talk = roles(Talk.of(asked("Be kind", "", history, true)));
        assertEquals(26, talk.size());
        assertEquals("u:6", talk.get(1).substring(0, 3));
    }

    @Test
    void theOlderHalfGoes() {
        var history = IntStream.range(0, 4)
                .mapToObj(at -> new Said(true, String.valueOf(at)))
                .toList();
        assertEquals(
                List.of("s:Be kind", "u:2", "u:3", "s:Now"),
                roles(Talk.halved(Talk.of(asked("Be kind", "", history, true)))));
        assertEquals(List.of("s:Now"), roles(Talk.halved(Talk.of(asked("", "", List.of(), true)))));
    }
}
