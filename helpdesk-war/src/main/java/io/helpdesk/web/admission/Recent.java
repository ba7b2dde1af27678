package io.helpdesk.web.admission;

import java.util.LinkedHashMap;
import java.util.Map;

/** What strangers may add to without end: the least recently seen are forgotten. */
final class Recent<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;
    private static final int REMEMBERED = 20_000;

    Recent() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
    }
}
