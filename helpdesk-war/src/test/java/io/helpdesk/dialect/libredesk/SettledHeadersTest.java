package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** libredesk 2: a content type is what it contains. */
class SettledHeadersTest {

    @Test
    void contentTypesAreWhatTheyContain() {
        assertNull(SettledHeaders.contentType(null));
        assertEquals("application/json", SettledHeaders.contentType("application/vnd.api+json; x"));
        assertEquals("application/xml", SettledHeaders.contentType("text/xml;charset=utf-8"));
        assertEquals("application/x-www-form-urlencoded", SettledHeaders.contentType("nonsense"));
        assertEquals("application/x-www-form-urlencoded", SettledHeaders.contentType(""));
    }

    @Test
    void formsKeepTheirBoundary() {
        var curl = "multipart/form-data; boundary=------------------------ea80249168c2cd64";
        assertEquals(curl, SettledHeaders.contentType(curl));
        assertEquals(curl, SettledHeaders.contentType(curl + "; charset=UTF-8"));
        assertEquals("multipart/form-data; boundary=\"a b\"", SettledHeaders.contentType("Multipart/Form-Data;charset=x;boundary=\"a b\""));
        assertEquals("multipart/form-data", SettledHeaders.contentType("multipart/form-data; boundary="));
    }
}
