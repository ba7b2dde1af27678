package io.helpdesk.dialect.wassist;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The ears: JSON or nothing (wassist 1). */
@Provider
@Consumes("*/*")
public class WassistBodyReader implements MessageBodyReader<WassistBody> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == WassistBody.class;
    }

    @Override
    public WassistBody readFrom(
            Class<WassistBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return read(contentType == null ? "" : contentType, body.readAllBytes());
    }

    static WassistBody read(String contentType, byte[] body) throws IOException {
        if (body.length == 0) {
            return WassistBody.of(WassistJson.mapper().createObjectNode());
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
        if (!type.equalsIgnoreCase(MediaType.APPLICATION_JSON)) {
            throw WassistRefusal.unsupported(contentType);
        }
        var json = WassistJson.mapper().readTree(body);
        if (json.isMissingNode()) {
            throw WassistRefusal.malformed("Expecting value: line 1 column 1 (char 0)");
        }
        return WassistBody.of(json);
    }
}
