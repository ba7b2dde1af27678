package io.helpdesk.dialect.libredesk.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** libredesk 6.6, step 6a. */
class GoTemplateTest {

    @Test
    void knownPlaceholdersAreFilledIn() {
        assertEquals(
                new GoTemplate("Hi {{contact.first_name}}, yours {{agent.name}}", true),
                GoTemplate.of("Hi {{ .Contact.FirstName }}, yours {{.Author.FullName}}"));
    }

    @Test
    void textWithAnyOtherStaysAsItIs() {
        for (var text :
                new String[] {"plain", "{{ .Contact.FirstName }} {{ .Nope }}", "{{contact.name}}", "{{ if }}"}) {
            assertEquals(new GoTemplate(text, false), GoTemplate.of(text));
        }
    }
}
