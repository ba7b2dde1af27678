package io.helpdesk.core.whatsapp.outgoing;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Set;

/** As what a file is sent (whatsapp-cloud 4): what is neither picture, film nor sound there is a document. */
public final class MediaKind {

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");
    private static final long LARGEST_IMAGE = 5L * 1024 * 1024;
    private static final long LARGEST_OTHER = 16L * 1024 * 1024;

    private MediaKind() {}

    /** @param size in bytes */
    static String of(String contentType, long size) {
        var type = bare(contentType);
        if (IMAGES.contains(type) && size <= LARGEST_IMAGE) {
            return "image";
        }
        if (size <= LARGEST_OTHER) {
            if (VIDEOS.contains(type)) {
                return "video";
            }
            if (SOUNDS.contains(type)) {
                return "audio";
            }
        }
        return "document";
    }

    /** Of what is somewhere else, by its name alone. */
    static String ofAddress(String url) {
        var guessed = URLConnection.guessContentTypeFromName(url.replaceFirst("[?#].*$", ""));
        var name = url.replaceFirst("[?#].*$", "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".3gp") || name.endsWith(".mp4")) {
            return "video";
        }
        if (name.matches(".*\\.(aac|amr|mp3|m4a|ogg|opus)")) {
            return "audio";
        }
        return guessed == null ? "document" : of(guessed, 0);
    }

    /** Without parameters. */
    public static String bare(String contentType) {
        return contentType == null
                ? "application/octet-stream"
                : contentType.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    }
}
