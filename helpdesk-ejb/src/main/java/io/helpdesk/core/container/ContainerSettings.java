package io.helpdesk.core.container;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.signin.ContainerUsers.Way;
import io.helpdesk.core.persistence.StartCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the operator says about the server's users. What cannot be read stops the start. */
@ApplicationScoped
public class ContainerSettings implements StartCheck {

    @Inject
    Settings settings;

    private volatile Read read;

    /** @param directory null where none is named */
    private record Read(
            Set<Way> ways,
            boolean create,
            ContainerGroups groups,
            ContainerNames names,
            ContainerDirectory directory) {}

    @Override
    public void check() {
        read();
    }

    /** Whether the operator has opened this way. */
    public boolean open(Way way) {
        return read().ways().contains(way);
    }

    /** All groups that give anything. */
    public Set<String> groupNames() {
        return read().groups().names();
    }

    /** Whether the directory is there, as far as is known where. */
    public boolean directoryAnswers() {
        var directory = read().directory();
        return directory == null || directory.answers();
    }

    /** Whether users are made at first sight. */
    boolean create() {
        return read().create();
    }

    ContainerGroups groups() {
        return read().groups();
    }

    ContainerNames names() {
        return read().names();
    }

    private Read read() {
        var known = read;
        if (known == null) {
            known = new Read(
                    ways(settings.text(Setting.LOGIN_CONTAINER).orElse("")),
                    settings.flag(Setting.LOGIN_CONTAINER_CREATE),
                    ContainerGroups.read(
                            settings.text(Setting.LOGIN_CONTAINER_GROUPS).orElse("")),
                    new ContainerNames(
                            settings.text(Setting.LOGIN_CONTAINER_DOMAIN).orElse("")),
                    ContainerDirectory.read(
                            settings.text(Setting.LOGIN_CONTAINER_DIRECTORY).orElse("")));
            if (known.create() && known.groups().names().isEmpty()) {
                throw new IllegalStateException(
                        "helpdesk.login.container.create makes users of whoever has a group that gives an account;"
                                + " set helpdesk.login.container.groups too, for instance to desk-agents=1:agent");
            }
            read = known;
        }
        return known;
    }

    private static Set<Way> ways(String text) {
        var ways = EnumSet.noneOf(Way.class);
        for (var word : text.split(",")) {
            if (!word.isBlank()) {
                ways.add(way(word.strip()));
            }
        }
        return ways;
    }

    private static Way way(String word) {
        return Arrays.stream(Way.values())
                .filter(way -> named(way).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("helpdesk.login.container is a comma-separated list of "
                        + Arrays.stream(Way.values())
                                .map(ContainerSettings::named)
                                .collect(Collectors.joining(", "))
                        + "; remove '" + word + "' from it"));
    }

    private static String named(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
