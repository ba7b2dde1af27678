package io.helpdesk.core.automation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What conditions or actions name, by keys. */
final class References {

    private final Set<Long> agents = new HashSet<>();
    private final Set<Long> teams = new HashSet<>();
    private final Set<Long> inboxes = new HashSet<>();
    private final Set<Long> serviceLevels = new HashSet<>();
    private final Set<Long> webhooks = new HashSet<>();
    private final Set<Long> statuses = new HashSet<>();

    static boolean isKey(String value) {
        return value.matches("[1-9]\\d{0,17}");
    }

    void agents(List<String> keys) {
        add(agents, keys);
    }

    void teams(List<String> keys) {
        add(teams, keys);
    }

    void inboxes(List<String> keys) {
        add(inboxes, keys);
    }

    void serviceLevels(List<String> keys) {
        add(serviceLevels, keys);
    }

    void webhooks(List<String> keys) {
        add(webhooks, keys);
    }

    void statuses(List<String> keys) {
        add(statuses, keys);
    }

    Set<Long> agents() {
        return agents;
    }

    Set<Long> teams() {
        return teams;
    }

    Set<Long> inboxes() {
        return inboxes;
    }

    Set<Long> serviceLevels() {
        return serviceLevels;
    }

    Set<Long> webhooks() {
        return webhooks;
    }

    Set<Long> statuses() {
        return statuses;
    }

    private static void add(Set<Long> all, List<String> keys) {
        keys.forEach(key -> all.add(Long.valueOf(key)));
    }
}
