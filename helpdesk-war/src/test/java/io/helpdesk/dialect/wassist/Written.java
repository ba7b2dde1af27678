package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts as this wire writes and reads them. */
public final class Written {

    private Written() {}

    public static String json(Object value) {
        try {
            return WassistJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WassistBody body(String json) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle("Content-Type", "application/json");
        try {
            return new WassistBodyReader()
                    .readFrom(
                            WassistBody.class,
                            WassistBody.class,
                            null,
                            null,
                            headers,
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
