package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** libredesk 2: a content type is what it contains. */
class SettledContentTypeTest {

    @Test
    void contentTypesAreWhatTheyContain() {
        assertNull(SettledContentType.contentType(null));
        assertEquals("application/json", SettledContentType.contentType("application/vnd.api+json; x"));
        assertEquals("application/xml", SettledContentType.contentType("text/xml;charset=utf-8"));
        assertEquals("application/x-www-form-urlencoded", SettledContentType.contentType("nonsense"));
        assertEquals("application/x-www-form-urlencoded", SettledContentType.contentType(""));
    }

    @Test
    void formsKeepTheirBoundary() {
        var curl = "multipart/form-data; boundary=------------------------ea80249168c2cd64";
        assertEquals(curl, SettledContentType.contentType(curl));
        assertEquals(curl, SettledContentType.contentType(curl + "; charset=UTF-8"));
        assertEquals(
                "multipart/form-data; boundary=\"a b\"",
                SettledContentType.contentType("Multipart/Form-Data;charset=x;boundary=\"a b\""));
        assertEquals("multipart/form-data", SettledContentType.contentType("multipart/form-data; boundary="));
    }
}
