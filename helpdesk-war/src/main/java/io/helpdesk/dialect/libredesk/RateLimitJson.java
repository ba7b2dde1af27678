package io.helpdesk.dialect.libredesk;

/** What the limiter in front of the wire's routes says, which knows nothing of the envelope's other keys (libredesk 4). */
public record RateLimitJson(String status, String message) {}
