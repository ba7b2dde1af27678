package io.helpdesk.api.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of a filter, in the words of the wire (chatwoot-application 3.4): {@code where("status", "equal_to",
 * "open").and("team_id", "is_present")}. AND goes before OR.
 */
public final class FilterConditions {

    private final List<Map<String, Object>> conditions = new ArrayList<>();

    private FilterConditions() {}

    /**
     * @param attribute {@code status}, {@code assignee_id}, {@code labels} and so on, or the key of a custom attribute
     * @param operator {@code equal_to}, {@code contains}, {@code is_present} and so on
     * @param values none for {@code is_present} and {@code is_not_present}
     */
    public static FilterConditions where(String attribute, String operator, Object... values) {
        return new FilterConditions().add(attribute, operator, values);
    }

    public FilterConditions and(String attribute, String operator, Object... values) {
        return joined("AND").add(attribute, operator, values);
    }

    public FilterConditions or(String attribute, String operator, Object... values) {
        return joined("OR").add(attribute, operator, values);
    }

    private FilterConditions joined(String connective) {
        conditions.get(conditions.size() - 1).put("query_operator", connective);
        return this;
    }

    private FilterConditions add(String attribute, String operator, Object... values) {
        var condition = new HashMap<String, Object>();
        condition.put("attribute_key", attribute);
        condition.put("filter_operator", operator);
        condition.put("values", List.of(values));
        condition.put("query_operator", null);
        conditions.add(condition);
        return this;
    }

    Map<String, Object> payload() {
        return Map.of("payload", conditions);
    }
}
