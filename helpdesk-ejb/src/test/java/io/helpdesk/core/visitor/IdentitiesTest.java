package io.helpdesk.core.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The vectors of chatwoot-client 1.7. */
class IdentitiesTest {

    private static final String KEY = "4kPz9QwXy2LmN8rT5vBcD3sE";

    @Test
    void aSignedIdentifier() {
        assertEquals(
                "60e92316316cfcafe65e2602928fa23a606ac8906fa7364f82c0626b9cebe1ed", Identities.sign(KEY, "user-42"));
    }

    @Test
    void anAbsentIdentifierSignsTheEmptyString() {
        var empty = "7983340765c7ca7267133dc1009b3b45646d7f5fe87010be58644de1a0a4a547";
        assertEquals(empty, Identities.sign(KEY, ""));
        assertEquals(empty, Identities.sign(KEY, null));
    }
}
