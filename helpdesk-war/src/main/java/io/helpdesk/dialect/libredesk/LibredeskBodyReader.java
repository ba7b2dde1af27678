package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.WholeBodyReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** The ears: the content type alone decides how a body is read (libredesk 2). */
@Provider
@Consumes("*/*")
public class LibredeskBodyReader extends WholeBodyReader<LibredeskBody> {

    public LibredeskBodyReader() {
        super(LibredeskBody.class);
    }

    @Override
    protected LibredeskBody read(MediaType type, MultivaluedMap<String, String> headers, byte[] body)
            throws IOException {
        return decode(type.toString(), body);
    }

    static LibredeskBody decode(String contentType, byte[] body) {
        if (contentType.contains("json")) {
            try {
                return LibredeskBody.of(JsonFields.parse(body));
            } catch (IOException e) {
                return LibredeskBody.noObject(body);
            }
        }
        try {
            if (contentType.contains("xml")) {
                return LibredeskBody.of(XmlFields.parse(body));
            }
        } catch (XMLStreamException e) {
            return LibredeskBody.undecodable();
        }
        return LibredeskBody.of(TextFields.parseForm(body));
    }
}
