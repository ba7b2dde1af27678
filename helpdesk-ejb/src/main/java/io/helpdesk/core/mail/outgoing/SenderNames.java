package io.helpdesk.core.mail.outgoing;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which name an inbox's mail is sent. A template of the inbox, as Libredesk has it, comes first, then the name in its
 * {@code from}; else it is the business's or inbox's name, alone ({@code professional}) or after the agent's ({@code
 * friendly}; chatwoot-resources 4.2).
 */
final class SenderNames {

    private static final Pattern FIELD = Pattern.compile("\\{\\{-?\\s*\\.(Agent|Author|Inbox)\\.(\\w+)\\s*-?}}");
    private static final Pattern NAME_BEFORE_ADDRESS = Pattern.compile("^\\s*\"?(.*?)\"?\\s*<[^<>]*>\\s*$");

    private SenderNames() {}

    static String of(Inbox inbox, Author author) {
        var settings = inbox.channel().settings();
        var template = settings.text("from_name_template");
        var agent = author instanceof Author.OfAgent by ? by.agent().availableName() : null;
        if (template != null && !template.isBlank() && agent != null) {
            var rendered = FIELD.matcher(template)
                    .replaceAll(found -> escaped(value(found.group(1), found.group(2), inbox, agent)));
            if (!rendered.contains("{{") && !rendered.isBlank()) {
                return rendered.strip();
            }
        }
        var from = settings.text("from");
        var name = from == null ? null : NAME_BEFORE_ADDRESS.matcher(from);
        if (name != null && name.matches() && !name.group(1).isBlank()) {
            return name.group(1);
        }
        var business = inbox.sender().businessName() == null
                        || inbox.sender().businessName().isBlank()
                ? inbox.name()
                : inbox.sender().businessName();
        return agent == null || "professional".equals(inbox.sender().nameType())
                ? business
                : agent + " from " + business;
    }

    private static String value(String of, String field, Inbox inbox, String agent) {
        int blank = agent.indexOf(' ');
        return switch (of + "." + field) {
            case "Inbox.Name" -> inbox.name();
            case "Agent.FullName", "Author.FullName" -> agent;
            case "Agent.FirstName", "Author.FirstName" -> blank < 0 ? agent : agent.substring(0, blank);
            case "Agent.LastName", "Author.LastName" -> blank < 0 ? "" : agent.substring(blank + 1);
            default -> "";
        };
    }

    private static String escaped(String text) {
        return Matcher.quoteReplacement(text);
    }
}
