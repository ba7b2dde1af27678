package io.helpdesk.core.notification;

import io.helpdesk.api.message.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a private note names: users and teams in its additional attribute {@code mentions}, or as links {@code (mention://user/7/Name)} in
 * its text.
 */
record Mentions(Set<Long> users, Set<Long> teams) {

    /** As many as are looked for in one note. */
    private static final int MOST = 100;

    private static final Pattern LINK = Pattern.compile("\\(mention://(user|team)/(\\d{1,18})/");

    /** Of a message that is no note, nobody. */
    static Mentions in(Message message) {
        var found = new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!message.privateNote()) {
            return found;
        }
        if (message.additionalAttributes().get("mentions") instanceof List<?> named) {
            named.stream().limit(MOST).forEach(found::addNamed);
        }
        if (message.body().text() != null) {
            LINK.matcher(message.body().text())
                    .results()
                    .limit(MOST)
                    .forEach(link -> found.add(link.group(1), Long.parseLong(link.group(2))));
        }
        return found;
    }

    private void addNamed(Object named) {
        if (named instanceof Map<?, ?> one && one.get("id") instanceof Number id) {
            add("team".equals(one.get("type")) ? "team" : "user", id.longValue());
        }
    }

    private void add(String kind, long id) {
        (kind.equals("team") ? teams : users).add(id);
    }
}
