package io.helpdesk.api.file;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its content type (chatwoot-client 5.4). */
public enum FileKind {
    IMAGE,
    AUDIO,
    VIDEO,
    FILE;

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp");
    private static final Set<String> VIDEOS = Set.of("video/ogg", "video/mp4", "video/webm", "video/quicktime");

    public static FileKind of(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        type = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        if (IMAGES.contains(type)) {
            return IMAGE;
        }
        if (VIDEOS.contains(type)) {
            return VIDEO;
        }
        return type.contains("audio/") ? AUDIO : FILE;
    }
}
