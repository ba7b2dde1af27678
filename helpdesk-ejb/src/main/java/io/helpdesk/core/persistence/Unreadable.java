package io.helpdesk.core.persistence;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * A stored JSON value that is not what its column should hold. The row around it can be read, with others of the same
 * query, and written back as it is; whoever looks into the value gets an {@link IllegalStateException}. So one such row
 * fails alone and does not take a whole list, or a loop, with it.
 */
interface Unreadable {

    /** The value as it is stored. */
    String stored();

    /** @return null if nothing of this kind can stand for it */
    static Object of(String stored, Class<?> type) {
        if (type == Map.class) {
            return new OfMap(stored);
        }
        return type == java.util.List.class ? new OfList(stored) : null;
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("a stored JSON value cannot be read");
    }

    /** Where an object should be. */
    final class OfMap extends AbstractMap<String, Object> implements Unreadable, Serializable {

        private static final long serialVersionUID = 1L;

        private final String stored;

        OfMap(String stored) {
            this.stored = stored;
        }

        @Override
        public String stored() {
            return stored;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw refusal();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfMap map && map.stored.equals(stored);
        }

        @Override
        public int hashCode() {
            return stored.hashCode();
        }

        @Override
        public String toString() {
            return stored;
        }
    }

    /** Where an array should be. */
    final class OfList extends AbstractList<Object> implements Unreadable, Serializable {

        private static final long serialVersionUID = 1L;

        private final String stored;

        OfList(String stored) {
            this.stored = stored;
        }

        @Override
        public String stored() {
            return stored;
        }

        @Override
        public Object get(int index) {
            throw refusal();
        }

        @Override
        public int size() {
            throw refusal();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfList list && list.stored.equals(stored);
        }

        @Override
        public int hashCode() {
            return stored.hashCode();
        }

        @Override
        public String toString() {
            return stored;
        }
    }
}
