package io.helpdesk.dialect.wassist;

import io.helpdesk.web.WholeBodyReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** The ears: JSON or nothing (wassist 1). */
@Provider
@Consumes("*/*")
public class WassistBodyReader extends WholeBodyReader<WassistBody> {

    public WassistBodyReader() {
        super(WassistBody.class);
    }

    @Override
    protected WassistBody read(MediaType type, MultivaluedMap<String, String> headers, byte[] body) throws IOException {
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return read(contentType == null ? "" : contentType, body);
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
