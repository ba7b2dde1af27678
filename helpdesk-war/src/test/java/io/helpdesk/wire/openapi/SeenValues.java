package io.helpdesk.wire.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was seen in one place of several JSON texts, and its shape: all types there were, and of objects all keys. */
final class SeenValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Set<String> words = new TreeSet<>();
    private final Map<String, SeenValues> keys = new LinkedHashMap<>();
    private SeenValues items;
    private int values;
    private int objects;

    boolean any() {
        return values > 0;
    }

    void add(JsonNode value) {
        values++;
        switch (value.getNodeType()) {
            case ARRAY -> {
                items = items == null ? new SeenValues() : items;
                value.forEach(items::add);
            }
            case OBJECT -> {
                objects++;
                value.properties()
                        .forEach(each -> keys.computeIfAbsent(each.getKey(), name -> new SeenValues())
                                .add(each.getValue()));
            }
            case STRING -> words.add("string");
            case BOOLEAN -> words.add("boolean");
            case NUMBER -> words.add(value.isIntegralNumber() ? "integer" : "number");
            default -> words.add("null");
        }
    }

    /** @param answered whether keys that were not always there are marked */
    JsonNode shape(boolean answered) {
        var alternatives = new ArrayList<JsonNode>();
        if (!words.isEmpty()) {
            alternatives.add(NODES.textNode(String.join("|", words)));
        }
        if (items != null) {
            alternatives.add(NODES.arrayNode().add(items.any() ? items.shape(answered) : NODES.textNode("any")));
        }
        if (objects > 0) {
            var object = NODES.objectNode();
            keys.forEach((key, seen) ->
                    object.set(key + (answered && seen.values < objects ? "?" : ""), seen.shape(answered)));
            alternatives.add(object.isEmpty() ? NODES.textNode("object") : object);
        }
        if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        var any = NODES.objectNode();
        alternatives.forEach(any.putArray("$any")::add);
        return any;
    }
}
