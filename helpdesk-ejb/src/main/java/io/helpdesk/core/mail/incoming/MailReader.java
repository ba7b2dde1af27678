package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Reads mails, and keeps the bytes of their files as long as somebody works with them. */
@ApplicationScoped
public class MailReader {

    @Inject
    private Settings settings;

    /**
     * A mail that was read.
     *
     * @param sourceId under which its message is known
     * @param directory of its files
     */
    public record Read(ReceivedMail mail, String sourceId, Path directory) implements AutoCloseable {

        /** Its files are gone afterwards. */
        @Override
        public void close() {
            remove(directory);
        }
    }

    /** Bytes that a mail may have. */
    long most() {
        return settings.number(Setting.MAIL_SIZE);
    }

    Read read(Path mail) throws UnreadableMail {
        try {
            var directory = Files.createTempDirectory("helpdesk-mail");
            try {
                var read = MailParser.read(mail, most(), directory);
                var own = read.ids().own();
                return new Read(read, own == null ? SourceId.of(mail) : SourceId.of(own), directory);
            } catch (UnreadableMail | IOException | RuntimeException e) {
                remove(directory);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a mail cannot be read from the disk", e);
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a mail brought cannot be removed from the disk", e);
        }
    }
}
