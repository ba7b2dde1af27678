package io.helpdesk.dialect.chatwoot;

import java.util.Optional;
import java.util.UUID;

/** The name of a stored file that whoever knows it may read: its UUID and a signature over it. */
public record SignedBlob(UUID uuid, String signature) {

    private static final String BETWEEN = "--";

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<SignedBlob> parse(String text) {
        int cut = text.indexOf(BETWEEN);
        if (cut != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SignedBlob(UUID.fromString(text.substring(0, cut)), text.substring(cut + BETWEEN.length())));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /** The same with something in place of what is not known yet. */
    public static String named(String uuid, String signature) {
        return uuid + BETWEEN + signature;
    }

    @Override
    public String toString() {
        return named(uuid.toString(), signature);
    }
}
