package io.helpdesk.api.file;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A picture that is a stored file, as it stands in the place of an address: who shows it makes an address of it.
 *
 * @param signature with which the file is opened by whoever has it, for good
 */
public record Picture(UUID uuid, String signature, String filename) {

    private static final Pattern WRITTEN = Pattern.compile("picture:([0-9a-f-]{36})--([0-9a-f]{64})/([^/]*)");

    /** Reads what {@link #toString} writes; empty for an address of any other kind, and for null. */
    public static Optional<Picture> of(String address) {
        if (address == null || !address.startsWith("picture:")) {
            return Optional.empty();
        }
        var written = WRITTEN.matcher(address);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Picture(UUID.fromString(written.group(1)), written.group(2), written.group(3)));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "picture:" + uuid + "--" + signature + "/" + filename;
    }
}
