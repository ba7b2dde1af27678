package io.helpdesk.web.openapi;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file that the application carries.
 *
 * @param type the media type
 * @param tag its entity tag (RFC 9110 8.8.3), in quotes: the same bytes have the same one on every node
 */
record ShippedFile(byte[] bytes, String type, String tag) {

    /** @param path from this package on */
    static ShippedFile read(String path, String type) {
        try (var in = ShippedFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the application was built without " + path);
            }
            var bytes = in.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ShippedFile(
                    bytes, type, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"');
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
