package io.helpdesk.core.persistence;

/** A text that is to be found within another by {@code like}, whatever characters it has. */
public final class LikePattern {

    /** Follows the parameter that has the pattern. */
    public static final String ESCAPE = " escape '!'";

    private LikePattern() {}

    /** Everything that has this text. */
    public static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
