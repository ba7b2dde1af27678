package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.savedfilter.SaveFilter;
import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.filter.Filters;
import io.helpdesk.web.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a list is called and what is in it (libredesk-resources 15). */
final class ViewCommand {

    /** By which dialect's name they are kept. */
    static final String FORMAT = "libredesk";

    static final String FILTERS = "filters";

    private ViewCommand() {}

    /** @param nameField what a refusal calls it, as the next one */
    static SaveFilter read(LibredeskBody body, String nameField, String filtersField, Supplier<List<Status>> statuses) {
        var sent = body.whole();
        var name = body.text("name");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`" + nameField + "` empty");
        }
        var filters = sent.get(FILTERS);
        if (filters == null || filters instanceof Collection<?> list && list.isEmpty()) {
            throw LibredeskRefusal.input("`" + filtersField + "` empty");
        }
        try {
            condition(filters, statuses);
        } catch (LibredeskRefusal unusable) {
            throw LibredeskRefusal.input("Invalid filters.");
        }
        return new SaveFilter(Kind.CONVERSATION, name, Map.of(FILTERS, filters));
    }

    /** What filters ask for as they were kept. */
    static Condition condition(Object filters, Supplier<List<Status>> statuses) {
        return Filters.ofConversations(Json.text(LibredeskJson.mapper(), filters), statuses);
    }
}
