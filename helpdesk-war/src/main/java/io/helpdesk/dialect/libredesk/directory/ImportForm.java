package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.multipart.Multipart;
import io.helpdesk.web.multipart.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;

/** The form that a table comes in (libredesk-desk 5.1). */
final class ImportForm {

    private static final int MOST_BYTES = 1024 * 1024;

    private ImportForm() {}

    /** @throws LibredeskRefusal if there is no table in it, or not one that can be read */
    static Csv read(String contentType, InputStream body, String... needed) throws IOException {
        if (!Multipart.is(contentType)) {
            throw LibredeskRefusal.undecodable();
        }
        var file = Multipart.read(body, contentType).stream()
                .filter(part -> part.isFile() && part.name().equals("file"))
                .map(Part::file)
                .findFirst()
                .orElseThrow(() -> LibredeskRefusal.input("File Required"));
        if (Files.size(file) > MOST_BYTES) {
            throw LibredeskRefusal.badInput();
        }
        try {
            return Csv.read(Files.readString(file), needed);
        } catch (MalformedInputException noText) {
            throw LibredeskRefusal.badInput();
        }
    }
}
