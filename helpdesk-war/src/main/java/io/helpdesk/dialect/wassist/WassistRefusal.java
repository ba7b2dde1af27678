package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** A refusal in this wire's own words, in one of its three shapes (wassist 3). */
public final class WassistRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the framework says. */
    record DetailJson(String detail) {}

    /** What a rule of the business says. */
    record BusinessJson(String error, String code) {}

    /** Too many requests. */
    record ThrottledJson(
            String error,
            String code,
            String detail,
            @JsonProperty("retry_after") long retryAfter) {}

    private final int status;
    private final transient Object body;
    private final transient Map<String, String> headers;

    private WassistRefusal(int status, Object body, Map<String, String> headers) {
        super(status + " " + body, null, false, false);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** The framework refuses. */
    public static WassistRefusal detail(int status, String detail) {
        return new WassistRefusal(status, new DetailJson(detail), Map.of());
    }

    /** A rule of the business refuses. */
    public static WassistRefusal business(int status, String error, String code) {
        return new WassistRefusal(status, new BusinessJson(error, code), Map.of());
    }

    /**
     * Fields are wrong.
     *
     * @param errors by field: messages, or errors of the fields below
     */
    public static WassistRefusal fields(Map<String, ?> errors) {
        return new WassistRefusal(400, errors, Map.of());
    }

    /** One field is wrong. */
    public static WassistRefusal field(String name, String message) {
        return fields(Map.of(name, List.of(message)));
    }

    /** The contact wrote too long ago (wassist 5). */
    public static WassistRefusal windowClosed() {
        return business(400, "The 24-hour messaging window is closed", "window_closed");
    }

    /** @param words what the provider said (wassist 4.2, row 11) */
    public static WassistRefusal providerRefused(String words) {
        return business(400, words, "provider_refused");
    }

    public static WassistRefusal notFound() {
        return detail(404, "Not found.");
    }

    /** Known and not served (wassist 13.5). */
    public static WassistRefusal notSupported() {
        return business(501, "This server does not support that", "not_supported");
    }

    static WassistRefusal malformed(String detail) {
        return detail(400, "JSON parse error - " + detail);
    }

    static WassistRefusal unsupported(String contentType) {
        return detail(415, "Unsupported media type \"" + contentType + "\" in request.");
    }

    static WassistRefusal forbidden() {
        return detail(403, "You do not have permission to perform this action.");
    }

    /** Without the header the original's framework would answer 403 (wassist 2). */
    static WassistRefusal unauthenticated(String detail) {
        return new WassistRefusal(401, new DetailJson(detail), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Token"));
    }

    static WassistRefusal methodNotAllowed(String method, String allow) {
        return new WassistRefusal(
                405, new DetailJson("Method \"" + method + "\" not allowed."), Map.of(HttpHeaders.ALLOW, allow));
    }

    static WassistRefusal throttled(long seconds) {
        String detail =
                "Request was throttled. Expected available in " + seconds + " second" + (seconds == 1 ? "." : "s.");
        return new WassistRefusal(
                429,
                new ThrottledJson("Rate limit exceeded", "rate_limited", detail, seconds),
                Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }

    static WassistRefusal unavailable(int retryAfterSeconds) {
        return new WassistRefusal(
                503,
                new DetailJson("Service temporarily unavailable, try again later."),
                Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds)));
    }

    public int status() {
        return status;
    }

    public Object body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
