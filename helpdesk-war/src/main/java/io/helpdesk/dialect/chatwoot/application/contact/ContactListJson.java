package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.dialect.chatwoot.ContactJson;
import java.util.List;

/** A page of contacts (chatwoot-resources 1.1). */
public record ContactListJson(Meta meta, List<ContactJson> payload) {

    /**
     * @param count of all that match; null for a search for nothing
     * @param currentPage the text given, or the number 1
     */
    public record Meta(Long count, Object currentPage) {}
}
