package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.contact.Contacts.Sort;
import io.helpdesk.api.contact.Contacts.SortKey;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a list of contacts is asked for (chatwoot-resources 1.1). */
public record ContactListQuery(ContactFilter filter, PageRequest page, boolean withInboxes, Object shownPage) {

    private static final int PAGE_SIZE = 15;

    /** Those of them who can be written to, with one of the labels that were sent, if any were. */
    static ContactListQuery reachable(ChatwootParams params, String text) {
        return of(params, Condition.all(ContactFilter.REACHABLE, labelled(params)), text);
    }

    public static ContactListQuery of(ChatwootParams params, Condition condition, String text) {
        return new ContactListQuery(
                new ContactFilter(condition, text, order(params)),
                PageRequest.page(params.page(), PAGE_SIZE).withTotal(),
                withInboxes(params),
                params.filled("page").<Object>map(page -> page).orElse(1));
    }

    static Condition labelled(ChatwootParams params) {
        var labels = new LinkedHashSet<>(params.texts("labels"));
        return labels.isEmpty() ? Condition.everything() : new Condition.Labelled(labels);
    }

    static boolean withInboxes(ChatwootParams params) {
        return params.text("include_contact_inboxes").map("true"::equals).orElse(true);
    }

    /** Names nobody knows are passed over; without any the order is that of creation. */
    private static List<Sort> order(ChatwootParams params) {
        var order = new ArrayList<Sort>();
        for (String name : params.texts("sort")) {
            boolean descending = name.startsWith("-");
            ChatwootCodes.named(SortKey.class, descending ? name.substring(1) : name)
                    .filter(key -> key != SortKey.ID && key != SortKey.UPDATED_AT)
                    .ifPresent(key -> order.add(new Sort(key, descending)));
        }
        return order;
    }
}
