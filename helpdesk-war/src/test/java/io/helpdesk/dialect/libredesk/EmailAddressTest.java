package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** libredesk 6.1: bare addresses. */
class EmailAddressTest {

    @Test
    void addressesAreTrimmedAndLowered() {
        assertEquals("ann@example.com", EmailAddress.normalise(" Ann@Example.com "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann@example.com", "user@host", "a.b+c@example.com", "\"a b\"@example.com", "a@[127.0.0.1]"})
    void bareAddressesWillDo(String address) {
        assertTrue(EmailAddress.valid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "@example.com",
                "ann@",
                "Ann <ann@example.com>",
                "<ann@example.com>",
                "a@b@c",
                "a..b@example.com",
                ".a@example.com",
                "a b@example.com",
                "a@example.com, b@example.com"
            })
    void anythingElseWillNot(String address) {
        assertFalse(EmailAddress.valid(address));
    }
}
