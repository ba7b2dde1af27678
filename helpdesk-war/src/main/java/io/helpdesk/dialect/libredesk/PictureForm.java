package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.web.multipart.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The picture in a form (libredesk-desk 2.4). */
public final class PictureForm {

    private static final long LARGEST = 2L * 1024 * 1024;
    private static final Set<String> EXTENSIONS = Set.of("gif", "png", "jpg", "jpeg");
    private static final Pattern OURS = Pattern.compile("(?:/libredesk)?/uploads/[0-9a-fA-F-]{36}");

    private PictureForm() {}

    /** @throws LibredeskRefusal for what is no picture by its name, or too large */
    public static Optional<Upload> of(List<Part> parts) throws IOException {
        var sent = parts.stream()
                .filter(part -> part.isFile() && part.name().equals("files"))
                .findFirst();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var file = sent.get();
        var extension =
                file.filename().substring(file.filename().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.contains(extension)) {
            throw noImage();
        }
        if (Files.size(file.file()) > LARGEST) {
            throw LibredeskRefusal.input("File size too large, please upload a file less than 2MB");
        }
        return Optional.of(new Upload(file.filename(), file.contentType(), file.file()));
    }

    /** What is done with it, unless its bytes are no picture. */
    public static <T> T shown(Supplier<T> work) {
        try {
            return work.get();
        } catch (Invalid refused) {
            if (refused.violations().get(0).field().equals("avatar")) {
                throw noImage();
            }
            throw refused;
        }
    }

    /** Whether an address is what this wire shows of a picture that is kept here: who sends it back means the same picture. */
    public static boolean isOurs(String address) {
        return OURS.matcher(address).matches();
    }

    private static LibredeskRefusal noImage() {
        return LibredeskRefusal.input("File type is not an image");
    }
}
