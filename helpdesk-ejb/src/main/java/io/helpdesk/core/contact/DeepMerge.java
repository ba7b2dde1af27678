package io.helpdesk.core.contact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Merges attributes in depth: objects are merged, everything else is replaced. */
public final class DeepMerge {

    private DeepMerge() {}

    public static Map<String, Object> of(Map<String, Object> base, Map<String, Object> over) {
        var merged = new LinkedHashMap<>(base);
        over.forEach((key, value) -> merged.put(key, value(merged.get(key), value)));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Object value(Object base, Object over) {
        return base instanceof Map && over instanceof Map
                ? of((Map<String, Object>) base, (Map<String, Object>) over)
                : over;
    }
}
