package io.helpdesk.core.container;

import io.helpdesk.api.agent.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which accounts, roles and teams groups give, as the operator wrote it down. */
final class ContainerGroups {

    /** The group may have equals signs in its name: the last one counts that an account and a role follow. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?<group>.+)=\\s*(?<account>[1-9][0-9]{0,17})\\s*:\\s*(?<role>agent|administrator)\\s*(?::(?<teams>.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Two of them with something else than a semicolon in between. */
    private static final Pattern TWO =
            Pattern.compile("=\\s*\\d+\\s*:\\s*(agent|administrator)", Pattern.CASE_INSENSITIVE);

    /**
     * A place in one account.
     *
     * @param teams by their names, in lower case
     */
    record Place(Role role, Set<String> teams) {

        /** Both at once: the stronger role, all teams. */
        Place and(Place other) {
            var all = new TreeSet<>(teams);
            all.addAll(other.teams());
            return new Place(role == Role.ADMINISTRATOR ? role : other.role(), all);
        }
    }

    private record Entry(String group, long account, Place place) {}

    private final List<Entry> entries;

    private ContainerGroups(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** @throws IllegalStateException with a sentence that says what to do */
    static ContainerGroups read(String text) {
        var entries = new ArrayList<Entry>();
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                entries.add(entry(part.strip()));
            }
        }
        return new ContainerGroups(entries);
    }

    private static Entry entry(String part) {
        var found = ENTRY.matcher(part);
        if (!found.matches()
                || found.group("group").isBlank()
                || TWO.matcher(found.group("group")).find()) {
            throw new IllegalStateException("helpdesk.login.container.groups has '" + part
                    + "'; write group=account:role or group=account:role:team,team, with the account's number and agent or"
                    + " administrator, for instance desk-agents=1:agent:second line, and a semicolon between two");
        }
        var teams = found.group("teams") == null ? "" : found.group("teams");
        return new Entry(
                found.group("group").strip(),
                Long.parseLong(found.group("account")),
                new Place(
                        Role.valueOf(found.group("role").toUpperCase(Locale.ROOT)),
                        Arrays.stream(teams.split(","))
                                .map(team -> team.strip().toLowerCase(Locale.ROOT))
                                .filter(team -> !team.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** All groups that give anything. */
    Set<String> names() {
        return entries.stream().map(Entry::group).collect(Collectors.toUnmodifiableSet());
    }

    /** What these groups give together, by account. */
    Map<Long, Place> give(Collection<String> groups) {
        var places = new TreeMap<Long, Place>();
        entries.stream()
                .filter(entry -> groups.contains(entry.group()))
                .forEach(entry -> places.merge(entry.account(), entry.place(), Place::and));
        return places;
    }
}
