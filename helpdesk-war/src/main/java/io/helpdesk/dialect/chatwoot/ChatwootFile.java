package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.Upload;
import java.nio.file.Path;

/**
 * A file that came in a multipart body.
 *
 * @param content where the bytes are until the request ends
 */
public record ChatwootFile(String filename, String contentType, Path content) {

    public Upload toUpload() {
        return new Upload(filename, contentType, content);
    }
}
