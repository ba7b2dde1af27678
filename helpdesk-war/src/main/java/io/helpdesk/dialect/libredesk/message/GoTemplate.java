package io.helpdesk.dialect.libredesk.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in what agents write (libredesk 6.6): {@code {{ .Contact.FirstName }}} and the like. Those that can be
 * filled in are put into the services' own notation; with any other in it, the text stays as it is.
 *
 * @param rendered whether the services are to fill something in
 */
public record GoTemplate(String content, boolean rendered) {

    private static final Pattern ACTION = Pattern.compile("\\{\\{-?(.*?)-?}}", Pattern.DOTALL);
    private static final Map<String, String> VARIABLES = Map.of(
            ".Contact.FirstName", "contact.first_name",
            ".Contact.LastName", "contact.last_name",
            ".Contact.FullName", "contact.name",
            ".Contact.Email", "contact.email",
            ".Conversation.ReferenceNumber", "conversation.display_id",
            ".Author.FirstName", "agent.first_name",
            ".Author.LastName", "agent.last_name",
            ".Author.FullName", "agent.name");

    public static GoTemplate of(String text) {
        Matcher action = ACTION.matcher(text);
        StringBuilder translated = new StringBuilder();
        boolean any = false;
        while (action.find()) {
            String variable = VARIABLES.get(action.group(1).strip());
            if (variable == null) {
                return new GoTemplate(text, false);
            }
            any = true;
            action.appendReplacement(translated, Matcher.quoteReplacement("{{" + variable + "}}"));
        }
        return new GoTemplate(action.appendTail(translated).toString(), any);
    }
}
