package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.multipart.Multipart;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * Tells the engine of this server what this wire makes of the two headers it would otherwise judge itself: what a client
 * accepts is never asked, and a content type is whatever it contains (libredesk 2).
 */
final class LibredeskMediaType {

    private LibredeskMediaType() {}

    static void settle(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        headers.putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        String given = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (!Multipart.is(given)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, decodedAs(given == null ? "" : given));
        }
    }

    private static String decodedAs(String given) {
        if (given.contains("json")) {
            return MediaType.APPLICATION_JSON;
        }
        return given.contains("xml") ? MediaType.APPLICATION_XML : MediaType.APPLICATION_FORM_URLENCODED;
    }
}
