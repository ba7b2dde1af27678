package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.api.file.Upload;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.web.BodyTooLarge;
import io.helpdesk.web.multipart.Multipart;
import io.helpdesk.web.multipart.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * The form a file is uploaded with (libredesk-resources 13).
 *
 * @param linkedModel what the client means to attach it to, or null
 */
record MediaForm(Upload upload, String linkedModel) {

    private static final long MEBIBYTE = 1024 * 1024;

    /** @throws LibredeskRefusal if it is no multipart form, or its first file is missing, empty or too large */
    static MediaForm read(String contentType, InputStream body) throws IOException {
        if (!Multipart.is(contentType)) {
            throw LibredeskRefusal.undecodable();
        }
        List<Part> parts;
        try {
            parts = Multipart.read(body, contentType);
        } catch (BodyTooLarge e) {
            throw LibredeskRefusal.general(
                    413, "File size too large, please upload a file less than " + e.limit() / MEBIBYTE + "MB");
        }
        Part file = parts.stream()
                .filter(part -> part.isFile() && part.name().equals("files"))
                .findFirst()
                .orElseThrow(() -> LibredeskRefusal.input("File not found"));
        if (Files.size(file.file()) == 0) {
            throw LibredeskRefusal.input("This file is 0 bytes, so it will not be attached.");
        }
        boolean inline = "true".equals(field(parts, "inline"));
        Upload upload = new Upload(cleaned(file.filename()), file.contentType(), file.file(), null, inline);
        return new MediaForm(upload, field(parts, "linked_model"));
    }

    /** Small letters, digits, dots, dashes and underscores are left; blanks become dashes. */
    static String cleaned(String filename) {
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return name.strip()
                .replaceAll("\\s", "-")
                .replaceAll("[^A-Za-z0-9._-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String field(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> !part.isFile() && part.name().equals(name))
                .map(Part::text)
                .findFirst()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
