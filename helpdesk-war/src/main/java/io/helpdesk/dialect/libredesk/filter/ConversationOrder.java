package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;
import java.util.Locale;

/** Reads in which order somebody wants a list; what has no value comes last (libredesk 9). */
public final class ConversationOrder {

    private ConversationOrder() {}

    /** @throws LibredeskRefusal for an unknown field or direction; blank ones take the defaults */
    public static List<Sort> read(String orderBy, String order) {
        String by = orderBy == null || orderBy.isBlank() ? "conversations.last_message_at" : orderBy.strip();
        boolean descending = switch (order == null ? "" : order.strip().toLowerCase(Locale.ROOT)) {
            case "", "desc" -> true;
            case "asc" -> false;
            default -> throw LibredeskRefusal.badInput();
        };
        // which statuses there are does not matter to what comes before what
        return FilterFields.named(by, List::of).order(descending);
    }
}
