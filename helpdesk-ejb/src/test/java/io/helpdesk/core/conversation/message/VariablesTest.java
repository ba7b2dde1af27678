package io.helpdesk.core.conversation.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.conversation.Given;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void knownVariablesAreFilledIn() {
        assertEquals(
                "Hi Ada, no. 12, Sam",
                filled("Hi {{contact.first_name}}, no. {{ conversation.display_id }}, " + "{{agent.first_name}}"));
    }

    @Test
    void unknownVariablesBecomeNothing() {
        assertEquals("Hi ", filled("Hi {{contact.shoe_size}}"));
    }

    @Test
    void whatIsBetweenBackTicksStays() {
        assertEquals(
                "write `{{contact.name}}` for Ada Example", filled("write `{{contact.name}}` for {{contact.name}}"));
    }

    @Test
    void anOpenBraceLeavesEverythingAsItIs() {
        assertEquals("{{contact.name}} and {{contact.name", filled("{{contact.name}} and {{contact.name"));
    }

    @Test
    void valuesAreNotFilledInAgain() {
        assertEquals("$1 \\ Ada Example", filled("$1 \\ {{contact.name}}"));
    }

    private static String filled(String content) {
        return Variables.fillIn(content, Given.conversation(null), "Sam Agent", "Sam");
    }
}
