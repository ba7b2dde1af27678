package io.helpdesk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a servlet says in one piece, in UTF-8 and with its length. */
public final class ShortAnswer {

    private ShortAnswer() {}

    /** Ends the answer with this. */
    public static void text(HttpServletResponse response, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    public static void json(HttpServletResponse response, int status, String json) throws IOException {
        text(response, status, "application/json", json);
    }

    /**
     * {@code {"error": "…"}}.
     *
     * @param sentence without anything that JSON would escape
     */
    public static void error(HttpServletResponse response, int status, String sentence) throws IOException {
        json(response, status, "{\"error\":\"" + sentence + "\"}");
    }
}
