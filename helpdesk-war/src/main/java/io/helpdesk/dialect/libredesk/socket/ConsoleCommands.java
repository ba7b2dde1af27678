package io.helpdesk.dialect.libredesk.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a console sends (libredesk-desk 4.2). */
@ApplicationScoped
class ConsoleCommands {

    private static final String UUID_KEY = "conversation_uuid";
    private static final String MALFORMED_LIST = "invalid list_subscribe payload";

    @Inject
    Conversations conversations;

    /** @return what was wrong with it, in the original's words; what the agent may not see is passed over */
    Optional<String> carryOut(String text, ConsoleConnection connection) {
        JsonNode frame;
        try {
            frame = LibredeskJson.parse(text);
        } catch (JsonProcessingException malformed) {
            return Optional.of("invalid message format");
        }
        if (!frame.isObject()) {
            return Optional.of("invalid message format");
        }
        var data = frame.path("data");
        return switch (frame.path("type").asText()) {
            case "conversation_subscribe" -> open(data, connection);
            case "list_subscribe_replace" -> list(data, connection);
            case "typing" -> type(data, connection);
            default -> Optional.of("unknown message type");
        };
    }

    private Optional<String> open(JsonNode data, ConsoleConnection connection) {
        var named = data.path(UUID_KEY).asText();
        if (named.isEmpty()) {
            return Optional.of(UUID_KEY + " is required");
        }
        var seen = seen(connection, ConversationPath.read(named).map(Set::of).orElse(Set.of()));
        if (!seen.isEmpty()) {
            connection.opens(seen);
        }
        return Optional.empty();
    }

    private Optional<String> list(JsonNode data, ConsoleConnection connection) {
        var named = data.path("uuids");
        if (!data.isObject() || !(named.isArray() || named.isNull() || named.isMissingNode())) {
            return Optional.of(MALFORMED_LIST);
        }
        var wanted = new LinkedHashSet<UUID>();
        for (var each : named) {
            if (!each.isTextual()) {
                return Optional.of(MALFORMED_LIST);
            }
            if (wanted.size() < Conversations.MOST_AT_ONCE) {
                ConversationPath.read(each.asText()).ifPresent(wanted::add);
            }
        }
        connection.shows(seen(connection, wanted));
        return Optional.empty();
    }

    private Optional<String> type(JsonNode data, ConsoleConnection connection) {
        var named = data.path(UUID_KEY).asText();
        if (named.isEmpty()) {
            return Optional.of(UUID_KEY + " is required for typing");
        }
        ConversationPath.read(named)
                .ifPresent(uuid -> conversations.typing(
                        connection.caller(),
                        new ConversationRef.Uuid(uuid),
                        data.path("is_typing").asBoolean(),
                        data.path("is_private_message").asBoolean()));
        return Optional.empty();
    }

    private Map<UUID, Long> seen(ConsoleConnection connection, Set<UUID> wanted) {
        return wanted.isEmpty() ? Map.of() : conversations.contactsOf(connection.caller(), wanted);
    }
}
