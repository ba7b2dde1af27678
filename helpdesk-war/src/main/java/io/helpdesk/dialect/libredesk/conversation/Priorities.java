package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.conversation.Priority;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How this wire names and numbers priorities; Urgent is an addition to the original's three. */
public final class Priorities {

    private Priorities() {}

    public static int id(Priority priority) {
        return priority.ordinal() + 1;
    }

    public static String label(Priority priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Exact, letter case included. */
    public static Optional<Priority> named(String name) {
        return Arrays.stream(Priority.values())
                .filter(priority -> label(priority).equals(name))
                .findFirst();
    }
}
