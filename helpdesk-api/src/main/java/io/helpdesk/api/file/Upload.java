package io.helpdesk.api.file;

import java.nio.file.Path;

/**
 * A file on its way in.
 *
 * @param filename as the client named it; null for none
 * @param contentType as the client named it; null for unknown
 * @param content where the bytes are until they are stored; the service reads it and leaves it
 */
public record Upload(String filename, String contentType, Path content, String contentId, boolean inline) {

    public Upload(String filename, String contentType, Path content) {
        this(filename, contentType, content, null, false);
    }
}
