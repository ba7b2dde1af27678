package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.conversation.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an ordered list. What has no value comes last whichever way the list goes, while an index has it first or last as
 * it is walked; so those with a value are one part and those without are another, and one index that has only the former
 * does for both ways.
 *
 * @param where what distinguishes the part, or null if it is the whole list
 * @param orderBy the order within it
 */
public record ListPart(String where, String orderBy) {

    static List<ListPart> of(List<Sort> order, Columns columns) {
        var first = order.get(0);
        var path = columns.path(first.field());
        var tie = "c.id" + direction(first);
        if (!columns.nullable(first.field())) {
            return List.of(new ListPart(null, orderBy(order, columns, tie)));
        }
        var rest = order.subList(1, order.size());
        var within = orderBy(rest, columns, tie);
        var parts = new ArrayList<ListPart>();
        if (first.field() == ConversationField.PRIORITY && turns(first, rest)) {
            for (var value : priorities(first.descending())) {
                parts.add(new ListPart(path + " = " + Columns.name(value), within));
            }
        } else {
            parts.add(new ListPart(path + " is not null", path + direction(first) + ", " + within));
        }
        parts.add(new ListPart(path + " is null", within));
        return List.copyOf(parts);
    }

    /** Whether an index cannot be walked along the two at once: of few values, each is a part. */
    private static boolean turns(Sort first, List<Sort> rest) {
        return !rest.isEmpty() && rest.get(0).descending() != first.descending();
    }

    private static List<Priority> priorities(boolean descending) {
        var all = new ArrayList<>(Arrays.asList(Priority.values()));
        if (descending) {
            Collections.reverse(all);
        }
        return all;
    }

    private static String orderBy(List<Sort> order, Columns columns, String tie) {
        return order.stream()
                        .map(sort -> columns.path(sort.field()) + direction(sort)
                                + (columns.nullable(sort.field()) ? " nulls last" : "") + ", ")
                        .collect(Collectors.joining())
                + tie;
    }

    private static String direction(Sort sort) {
        return sort.descending() ? " desc" : " asc";
    }
}
