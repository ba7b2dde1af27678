package io.helpdesk.api.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator configured: read from MicroProfile Config where the server has it, else from system properties, then
 * environment variables. Read once, at start; a blank value counts as absent.
 */
public interface Settings {

    /** The value, or its default; empty if there is neither. A secret given as a file is read from there. */
    Optional<String> text(Setting setting);

    /** @throws IllegalStateException naming the key, if the value is no whole number above 0 */
    default long number(Setting setting) {
        return number(setting, 1);
    }

    /** @throws IllegalStateException naming the key, if the value is no whole number of at least so much */
    long number(Setting setting, long least);

    boolean flag(Setting setting);

    /** {@code helpdesk.home}, absolute; it may not exist yet. */
    Path home();
}
