package io.helpdesk.core.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of pictures that people are shown with, by their first bytes: what a client says of them does not count. */
enum ImageKind {
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    GIF_87("image/gif", "GIF87a"),
    GIF_89("image/gif", "GIF89a");

    private static final int LONGEST = 8;

    private final String contentType;
    private final String beginning;

    ImageKind(String contentType, String beginning) {
        this.contentType = contentType;
        this.beginning = beginning;
    }

    String contentType() {
        return contentType;
    }

    /** Empty for anything else. */
    static Optional<ImageKind> of(Path content) {
        try (var in = Files.newInputStream(content)) {
            var bytes = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            for (var kind : values()) {
                if (bytes.startsWith(kind.beginning)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
