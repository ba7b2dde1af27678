package io.helpdesk.dialect.wassist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of keys in objects that were stored as they came: not every database keeps it. */
public record KeyOrder(List<String> keys, Map<String, KeyOrder> below) {

    public static KeyOrder of(String... keys) {
        return new KeyOrder(List.of(keys), Map.of());
    }

    /** The same, and this order for what is under a key. */
    public KeyOrder with(String key, KeyOrder order) {
        Map<String, KeyOrder> more = new LinkedHashMap<>(below);
        more.put(key, order);
        return new KeyOrder(keys, more);
    }

    /** An object, or each one in a list, with the known keys first; anything else as it is. */
    public Object arrange(Object value) {
        if (value instanceof List<?> list) {
            return arrangeAll(list);
        }
        return value instanceof Map<?, ?> map ? arrange(map) : value;
    }

    public List<Object> arrangeAll(List<?> list) {
        return list.stream().map(this::arrange).toList();
    }

    public Map<String, Object> arrange(Map<?, ?> map) {
        Map<String, Object> arranged = new LinkedHashMap<>();
        Stream.concat(
                        keys.stream().filter(map::containsKey),
                        map.keySet().stream().map(String::valueOf))
                .forEach(key -> {
                    KeyOrder order = below.get(key);
                    arranged.putIfAbsent(key, order == null ? map.get(key) : order.arrange(map.get(key)));
                });
        return arranged;
    }
}
