package io.helpdesk.dialect.chatwoot.application.filter;

import io.helpdesk.api.savedfilter.SavedFilter;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.Map;

/** A filter that a user keeps (chatwoot-resources 12). */
public record CustomFilterJson(
        long id, String name, String filterType, Map<String, Object> query, String createdAt, String updatedAt) {

    static CustomFilterJson of(SavedFilter filter) {
        return new CustomFilterJson(
                filter.id(),
                filter.name(),
                ChatwootCodes.name(filter.kind()),
                filter.query(),
                ChatwootTimes.iso(filter.createdAt()),
                ChatwootTimes.iso(filter.updatedAt()));
    }
}
