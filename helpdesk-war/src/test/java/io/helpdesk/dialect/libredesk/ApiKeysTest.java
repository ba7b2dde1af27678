package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.Credential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** libredesk 3: which Authorization values are key pairs. */
class ApiKeysTest {

    @Test
    void bothFormsSplitAtTheFirstColon() {
        var pair = new Credential.KeyPair("key", "sec:ret");
        assertEquals(pair, ApiKeys.read("token key:sec:ret").orElseThrow());
        assertEquals(pair, ApiKeys.read("Basic " + base64("key:sec:ret")).orElseThrow());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "token",
                "token key",
                "token :secret",
                "token key:",
                "Token key:secret",
                "Bearer key:secret",
                "basic a2V5OnNlY3JldA==",
                "Basic ???",
                "Basic a2V5",
                "key:secret"
            })
    void anythingElseIsNoKeyAtAll(String authorization) {
        assertTrue(ApiKeys.read(authorization).isEmpty());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
