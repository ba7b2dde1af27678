package io.helpdesk.dialect.libredesk;

/** Reads the numbers in paths. */
public final class PathId {

    private PathId() {}

    /** @throws LibredeskRefusal 400 for what is no positive whole number */
    public static long of(String text) {
        try {
            long id = Long.parseLong(text);
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException e) {
            throw LibredeskRefusal.badInput();
        }
        throw LibredeskRefusal.badInput();
    }
}
