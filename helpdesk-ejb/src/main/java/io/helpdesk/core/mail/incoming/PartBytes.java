package io.helpdesk.core.mail.incoming;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The bytes of a part, decoded as its encoding says; as they are where it says something strange. */
final class PartBytes {

    private PartBytes() {}

    /** At most so many; what comes after is left out. */
    static byte[] beginning(MimePart part, int most) throws MessagingException, IOException {
        if (base64(part)) {
            try (var in = raw(part)) {
                // a third more of them are needed, and line ends
                var decoded = LenientBase64.decode(in.readNBytes(most / 2 * 3));
                return decoded.length <= most ? decoded : Arrays.copyOf(decoded, most);
            }
        }
        try (var in = decoded(part)) {
            return in.readNBytes(most);
        } catch (IOException broken) {
            try (var in = raw(part)) {
                return in.readNBytes(most);
            }
        }
    }

    /** All of them, into a new file. */
    static void copy(MimePart part, Path file) throws MessagingException, IOException {
        try (var in = decoded(part)) {
            Files.copy(in, file);
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            try (var in = raw(part)) {
                if (base64(part)) {
                    Files.write(file, LenientBase64.decode(in.readAllBytes()));
                } else {
                    Files.copy(in, file);
                }
            }
        }
    }

    private static boolean base64(MimePart part) throws MessagingException {
        var encoding = part.getEncoding();
        return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).equals("base64");
    }

    private static InputStream decoded(MimePart part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknownEncoding) {
            return raw(part);
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        try {
            return part instanceof MimeBodyPart body
                    ? body.getRawInputStream()
                    : ((MimeMessage) part).getRawInputStream();
        } catch (MessagingException none) {
            return new ByteArrayInputStream(new byte[0]);
        }
    }
}
