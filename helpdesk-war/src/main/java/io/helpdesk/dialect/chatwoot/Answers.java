package io.helpdesk.dialect.chatwoot;

import jakarta.ws.rs.core.Response;

/** Answers without an object in them (chatwoot-application 0.1). */
public final class Answers {

    private Answers() {}

    /** 200 and nothing else. */
    public static Response empty() {
        return text("");
    }

    /** 200 and the four bytes {@code null}. */
    public static Response none() {
        return text("null");
    }

    private static Response text(String body) {
        return Response.ok(body).type(ChatwootJson.TYPE).build();
    }
}
