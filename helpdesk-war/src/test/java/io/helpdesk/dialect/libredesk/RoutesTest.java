package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** libredesk 2: which paths there are and what they take. */
class RoutesTest {

    private final Routes routes = Routes.of(LibredeskApplication.RESOURCES);

    @Test
    void eachPathKnowsItsMethodsInAlphabeticalOrder() {
        assertEquals(
                List.of("OPTIONS", "POST"),
                List.copyOf(routes.find("conversations").orElseThrow().methods()));
        assertEquals(
                List.of("GET", "OPTIONS", "POST"),
                List.copyOf(
                        routes.find("conversations/x/messages").orElseThrow().methods()));
    }

    @Test
    void fixedPathsWinOverPlaceholders() {
        assertEquals(
                "conversations/all",
                routes.find("conversations/all").orElseThrow().template());
        assertEquals(
                "conversations/{uuid}",
                routes.find("conversations/7d692b95").orElseThrow().template());
    }

    /** Keys of conversations have a digit: a word in their place is no list of ours. */
    @Test
    void aWordIsNoConversation() {
        assertTrue(routes.find("conversations/nowhere").isEmpty());
    }

    @Test
    void slashesAndLettersCount() {
        assertTrue(routes.find("conversations/").isEmpty());
        assertTrue(routes.find("Tags").isEmpty());
        assertTrue(routes.find("").isEmpty());
        assertTrue(routes.find("conversations/x/y/z").isEmpty());
        assertEquals(
                "conversations/AbC/assignee/user",
                routes.findAnyCase("Conversations/AbC/ASSIGNEE/user")
                        .orElseThrow()
                        .canonical("Conversations/AbC/ASSIGNEE/user"));
    }

    @Test
    void headAndPatchAreNobodysMethods() {
        var tags = routes.find("tags").orElseThrow();
        assertTrue(tags.takes("GET"));
        assertFalse(tags.takes("HEAD"));
        assertFalse(tags.takes("PATCH"));
        assertFalse(tags.takes("OPTIONS"));
    }
}
