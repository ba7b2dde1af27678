package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ReadableContentTypeTest {

    @Test
    void whatCanBeReadStaysAsItIs() {
        for (var type : new String[] {
            "application/json",
            "application/json;charset=utf-8",
            "application/json; charset=\"utf-8\" ",
            "*/*",
            "multipart/form-data; boundary=----WebKitFormBoundary1",
            "multipart/form-data; boundary=\"a=b;c\""
        }) {
            assertEquals(type, ReadableContentType.of(type));
        }
    }

    @Test
    void parametersThatCannotBeReadAreLeftOut() {
        assertEquals("application/json", ReadableContentType.of("application/json; charset"));
        assertEquals("application/json", ReadableContentType.of("application/json;"));
        assertEquals("multipart/form-data", ReadableContentType.of("multipart/form-data; boundary=a=b"));
    }

    @Test
    void whatIsNoTypeIsUnknown() {
        assertEquals("unknown/json", ReadableContentType.of("json"));
        assertEquals("unknown/application-json-x", ReadableContentType.of("application/json x"));
        assertNull(ReadableContentType.of(" "));
        assertNull(ReadableContentType.of(null));
    }
}
