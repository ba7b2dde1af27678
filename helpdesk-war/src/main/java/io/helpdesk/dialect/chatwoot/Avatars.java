package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.Upload;
import java.util.Optional;

/** Pictures of records, as files. */
public final class Avatars {

    private Avatars() {}

    /** The file that came for the picture. */
    public static Optional<Upload> of(ChatwootParams params) {
        return params.file("avatar").map(ChatwootFile::toUpload);
    }
}
