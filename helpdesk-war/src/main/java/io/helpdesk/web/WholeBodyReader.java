package io.helpdesk.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads bodies into a dialect's own type, whatever they say they are: what a content type means is the dialect's affair. A
 * subclass is a {@code @Provider} that {@code @Consumes("*}{@code /*")}, else engines ask it for no more than some types.
 *
 * @param <T> the dialect's type, exactly
 */
public abstract class WholeBodyReader<T> implements MessageBodyReader<T> {

    private final Class<T> bodies;

    protected WholeBodyReader(Class<T> bodies) {
        this.bodies = bodies;
    }

    /**
     * Makes sense of a body.
     *
     * @param type as JAX-RS understood it
     * @param headers of the request, any case
     */
    protected abstract T read(MediaType type, MultivaluedMap<String, String> headers, byte[] body) throws IOException;

    @Override
    public final boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == bodies;
    }

    @Override
    public final T readFrom(
            Class<T> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(mediaType, headers, body.readAllBytes());
    }
}
