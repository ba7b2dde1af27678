package io.helpdesk.dialect.libredesk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.xml.stream.XMLStreamException;

/** The ears: the content type alone decides how a body is read (libredesk 2). */
@Provider
@Consumes("*/*")
public class LibredeskBodyReader implements MessageBodyReader<LibredeskBody> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LibredeskBody.class;
    }

    @Override
    public LibredeskBody readFrom(
            Class<LibredeskBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return decode(mediaType.toString(), body.readAllBytes());
    }

    static LibredeskBody decode(String contentType, byte[] body) {
        try {
            if (contentType.contains("json")) {
                return LibredeskBody.of(JsonFields.parse(body));
            }
            if (contentType.contains("xml")) {
                return LibredeskBody.of(XmlFields.parse(body));
            }
        } catch (IOException | XMLStreamException e) {
            return LibredeskBody.undecodable();
        }
        return LibredeskBody.of(TextFields.parseForm(body));
    }
}
