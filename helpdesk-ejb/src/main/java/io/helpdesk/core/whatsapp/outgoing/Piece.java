package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.file.StoredFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the provider takes at once: a message here may be several there.
 *
 * @param type the provider's word
 * @param content what stands under it
 * @param file to be brought to the provider first, and then named in the content; null for none
 */
record Piece(String type, Object content, StoredFile file) {

    /** The longest text below a file. */
    static final int CAPTION = 1024;

    static Piece of(String type, Object content) {
        return new Piece(type, content, null);
    }

    static Piece text(String body) {
        var content = new LinkedHashMap<String, Object>();
        content.put("body", body);
        if (body.contains("https://") || body.contains("http://")) {
            content.put("preview_url", true);
        }
        return of("text", content);
    }

    /** Whether the provider takes a text below a file of this type. */
    static boolean takesCaption(String type) {
        return type.equals("image") || type.equals("video") || type.equals("document");
    }

    /** @param caption null for none */
    static Piece file(StoredFile file, String caption) {
        var type = MediaKind.of(file.contentType(), file.size());
        var content = new LinkedHashMap<String, Object>();
        if (caption != null && takesCaption(type)) {
            content.put("caption", caption);
        }
        if (type.equals("document") && file.filename() != null) {
            content.put("filename", file.filename());
        }
        return new Piece(type, content, file);
    }

    /** The content with the file's name at the provider. */
    Map<?, ?> naming(String mediaId) {
        var named = new LinkedHashMap<Object, Object>();
        named.put("id", mediaId);
        if (content instanceof Map<?, ?> rest) {
            named.putAll(rest);
        }
        return named;
    }
}
