package io.helpdesk.dialect.wassist.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewConversationTest {

    private static NewConversation read(String json) {
        return Written.body(json).read(NewConversation::read);
    }

    private static String refusal(String json) {
        return Written.json(assertThrows(WassistRefusal.class, () -> read(json)).body());
    }

    @Test
    void theContractsSampleIsRead() {
        assertEquals(
                new NewConversation(
                        Optional.of("+447700900100"),
                        Optional.of("447700900200"),
                        Optional.of(UUID.fromString("5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11")),
                        Optional.of(new TemplateUse(
                                "order_update",
                                null,
                                List.of("Maya", "A-1001"),
                                null,
                                Map.of(
                                        "body",
                                        List.of("Maya", "A-1001"),
                                        "header",
                                        "https://cdn.example.org/box.png",
                                        "buttons",
                                        List.of("A-1001"))))),
                read("""
                {"toNumber":"+447700900100","fromNumber":"447700900200",
                 "agentId":"5b0c6a52-0a0e-4f0b-9a53-0d0b6f6d1c11",
                 "message":{"type":"template","template":{"name":"order_update",
                   "variables":{"body":["Maya","A-1001"],"header":"https://cdn.example.org/box.png","buttons":["A-1001"]}}}}"""));
    }

    @Test
    void theContractsNestingOfErrors() {
        assertEquals(
                "{\"message\":{\"template\":{\"name\":[\"This field is required.\"]}}}",
                refusal("{\"message\":{\"type\":\"template\",\"template\":{}}}"));
        assertEquals(
                "{\"message\":{\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got str.\"]}}",
                refusal("{\"message\":\"x\"}"));
        assertEquals(
                "{\"message\":{\"template\":{\"variables\":{\"body\":{\"1\":[\"Not a valid string.\"]}}}}}",
                refusal(
                        "{\"message\":{\"type\":\"template\",\"template\":{\"name\":\"x\",\"variables\":{\"body\":[\"a\",{}]}}}}"));
        assertEquals(
                "{\"message\":{\"template\":{\"variables\":{\"cards\":[{},{\"header\":[\"Not a valid string.\"]}]}}}}",
                refusal(
                        "{\"message\":{\"type\":\"template\",\"template\":{\"name\":\"x\",\"variables\":{\"cards\":[{},{\"header\":[]}]}}}}"));
        assertEquals(
                "{\"message\":{\"template\":{\"variables\":{\"cards\":{\"non_field_errors\":"
                        + "[\"Expected a list of items but got type \\\"str\\\".\"]}}}}}",
                refusal(
                        "{\"message\":{\"type\":\"template\",\"template\":{\"name\":\"x\",\"variables\":{\"cards\":\"a\"}}}}"));
    }

    @Test
    void keysAreCaseSensitiveAndNullIsAbsent() {
        assertEquals(
                new NewConversation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                read("{\"TONUMBER\":\"1\",\"fromNumber\":null,\"agentId\":null,\"message\":null}"));
    }
}
