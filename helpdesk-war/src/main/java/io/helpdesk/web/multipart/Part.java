package io.helpdesk.web.multipart;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One part of a multipart body.
 *
 * @param name of the field
 * @param filename as the client named it, paths and all; null for a plain field
 * @param contentType as the client named it, parameters included; null for none
 * @param text of a plain field; null for a file
 * @param file where the bytes of a file are until the request is over; null for a plain field
 */
public record Part(String name, String filename, String contentType, String text, Path file) {

    public boolean isFile() {
        return file != null;
    }

    /** The text of a plain field. */
    public Optional<String> field() {
        return Optional.ofNullable(text);
    }
}
