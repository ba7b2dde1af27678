package io.helpdesk.web.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void aNameIsGivenInBothForms() {
        assertEquals(
                "inline; filename=\"a b.png\"; filename*=UTF-8''a%20b.png", ContentDisposition.of(true, "a b.png"));
        assertEquals(
                "attachment; filename=\"gr__e.png\"; filename*=UTF-8''gr%C3%B6%C3%9Fe.png",
                ContentDisposition.of(false, "größe.png"));
        assertEquals(
                "attachment; filename=\"_.gif\"; filename*=UTF-8''%F0%9F%98%80.gif",
                ContentDisposition.of(false, "😀.gif"));
    }

    @Test
    void nothingInANameEndsTheHeader() {
        assertEquals(
                "attachment; filename=\"a__b_c_d;e'(*).txt\"; filename*=UTF-8''a%0D%0Ab%22c%5Cd%3Be%27%28%2A%29.txt",
                ContentDisposition.of(false, "a\r\nb\"c\\d;e'(*).txt"));
        assertEquals(
                "attachment; filename=\"100_41\"; filename*=UTF-8''100%2541", ContentDisposition.of(false, "100%41"));
        assertEquals("attachment; filename=\"file\"; filename*=UTF-8''file", ContentDisposition.of(false, ""));
        assertEquals("attachment; filename=\"file\"; filename*=UTF-8''file", ContentDisposition.of(false, null));
    }
}
