package io.helpdesk.dialect.chatwoot;

/** A refusal that only this wire knows, worded where it happens. */
public final class ChatwootRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final transient Object body;

    public ChatwootRefusal(int status, Object body) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
    }

    /** 422 {@code {"error": text}}, the answer to a value of the wrong type or out of its set. */
    public static ChatwootRefusal unprocessable(String text) {
        return new ChatwootRefusal(422, new ErrorJson(text));
    }

    /** 422 for a required parameter that is absent or empty. */
    public static ChatwootRefusal missing(String key) {
        return unprocessable("param is missing or the value is empty: " + key);
    }

    /** 404 {@code Resource could not be found}. */
    public static ChatwootRefusal notFound() {
        return new ChatwootRefusal(404, ErrorJson.NOT_FOUND);
    }

    /** 401 for what the caller's role does not allow. */
    public static ChatwootRefusal notAuthorized() {
        return new ChatwootRefusal(401, ErrorJson.NOT_AUTHORIZED);
    }

    public int status() {
        return status;
    }

    public Object body() {
        return body;
    }
}
