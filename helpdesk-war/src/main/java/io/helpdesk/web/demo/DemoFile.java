package io.helpdesk.web.demo;

import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The demo's examples with their secrets, readable by the owner of the server's process alone. */
@ApplicationScoped
public class DemoFile {

    /** How its first line begins; all commands begin with the address that follows. */
    static final String ADDRESS = "# Address: ";

    @Inject
    private Settings settings;

    /** Where it is, or would be. */
    public Path path() {
        return settings.home().resolve("demo.txt");
    }

    /** Replaces it. */
    public void write(String text) {
        var file = path();
        var whole = file.resolveSibling("demo.txt.new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(whole);
            try {
                Files.createFile(
                        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (UnsupportedOperationException noPosix) {
                Files.createFile(whole);
                whole.toFile().setReadable(false, false);
                whole.toFile().setReadable(true, true);
            }
            Files.writeString(whole, text, StandardOpenOption.WRITE);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's examples cannot be written to " + file, e);
        }
    }

    /**
     * Has all examples begin with this address.
     *
     * @return whether they began with another one before; false as well if there is no such file
     */
    public boolean moveTo(String address) {
        try {
            var text = Files.readString(path());
            var before = addressOf(text).filter(known -> !known.equals(address));
            before.ifPresent(old -> write(moved(text, old, address)));
            return before.isPresent();
        } catch (IOException notThere) {
            return false;
        }
    }

    /** @param text begins with {@code from} as its address; one address may begin with the other */
    static String moved(String text, String from, String to) {
        var rest = text.substring((ADDRESS + from).length());
        return ADDRESS + to + rest.replace(from + "/", to + "/");
    }

    private static Optional<String> addressOf(String text) {
        return text.lines()
                .findFirst()
                .filter(line -> line.startsWith(ADDRESS))
                .map(line -> line.substring(ADDRESS.length()));
    }
}
