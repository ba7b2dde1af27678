package io.helpdesk.web.multipart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Files that are gone when the request is over. */
public final class TemporaryFiles {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.web");
    private static final ThreadLocal<List<Path>> OF_THIS_REQUEST = new ThreadLocal<>();

    private TemporaryFiles() {}

    /** An empty file, readable by the owner alone. */
    public static Path create() throws IOException {
        var file = Files.createTempFile("helpdesk-", ".upload");
        var files = OF_THIS_REQUEST.get();
        if (files == null) {
            files = new ArrayList<>();
            OF_THIS_REQUEST.set(files);
        }
        files.add(file);
        return file;
    }

    /** For the front desk, when the request is over. */
    public static void deleteAll() {
        var files = OF_THIS_REQUEST.get();
        if (files == null) {
            return;
        }
        OF_THIS_REQUEST.remove();
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A temporary file could not be removed: " + file, e);
            }
        }
    }
}
