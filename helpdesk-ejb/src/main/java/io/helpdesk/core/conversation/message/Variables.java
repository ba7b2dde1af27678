package io.helpdesk.core.conversation.message;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.core.conversation.ConversationEntity;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills in {@code {{contact.name}}} and the like in what agents write (chatwoot-application 5.10). Unknown variables become
 * nothing, text between back-ticks stays as it is, and so does everything when a brace is left open.
 */
final class Variables {

    private static final Pattern TOKEN = Pattern.compile("`[^`]*`|\\{\\{\\s*([\\w.\\-]*)\\s*}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    private Variables() {}

    static String fillIn(String content, ConversationEntity conversation, String agentName, String agentAvailableName) {
        if (content == null || !content.contains("{{")) {
            return content;
        }
        if (BRACES.matcher(content).replaceAll("").contains("{{")) {
            return content;
        }
        return TOKEN.matcher(content).replaceAll(token -> {
            var name = token.group(1);
            var value = name == null ? token.group() : valueOf(name, conversation, agentName, agentAvailableName);
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    private static String valueOf(
            String name, ConversationEntity conversation, String agentName, String agentAvailableName) {
        var contact = conversation.contact().snapshot();
        if (name.startsWith("contact.custom_attribute.")) {
            return text(contact.customAttributes(), name.substring("contact.custom_attribute.".length()));
        }
        if (name.startsWith("conversation.custom_attribute.")) {
            return text(conversation.customAttributes(), name.substring("conversation.custom_attribute.".length()));
        }
        return switch (name) {
            case "contact.id" -> String.valueOf(contact.id());
            case "contact.name" -> contact.name();
            case "contact.email" -> orNothing(contact.email());
            case "contact.phone_number" -> orNothing(contact.phoneNumber());
            case "contact.first_name" -> firstWord(contact);
            case "contact.last_name" -> contact.lastName();
            case "agent.name" -> agentName;
            case "agent.available_name" -> agentAvailableName;
            case "agent.first_name" -> first(agentName);
            case "agent.last_name" -> rest(agentName);
            case "conversation.id", "conversation.display_id" -> String.valueOf(conversation.number());
            case "inbox.id" -> String.valueOf(conversation.inbox().id());
            case "inbox.name" -> conversation.inbox().name();
            case "account.id" -> String.valueOf(conversation.accountId());
            default -> "";
        };
    }

    private static String firstWord(Contact contact) {
        return contact.firstName();
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private static String rest(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? "" : name.substring(blank + 1).strip();
    }

    private static String text(Map<String, Object> attributes, String key) {
        var value = attributes.get(key);
        return value == null ? "" : value.toString();
    }

    private static String orNothing(String value) {
        return value == null ? "" : value;
    }
}
