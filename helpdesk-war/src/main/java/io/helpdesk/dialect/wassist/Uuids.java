package io.helpdesk.dialect.wassist;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as this wire writes them; it also understands them without hyphens (wassist 1). */
public final class Uuids {

    private static final Pattern FORM = Pattern.compile(
            "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{12})");

    private Uuids() {}

    public static Optional<UUID> read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(UUID.fromString(form.replaceAll("$1-$2-$3-$4-$5"))) : Optional.empty();
    }

    /**
     * The id in a path;
     *
     * @throws WassistRefusal not found, if it is none (wassist 3)
     */
    public static UUID inPath(String text) {
        return read(text).orElseThrow(WassistRefusal::notFound);
    }
}
