package io.helpdesk.core.network;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What whoever was called asks for by {@code Retry-After}: seconds or a date (RFC 9110 10.2.3); some write parts of seconds. */
public final class RetryAfter {

    private RetryAfter() {}

    /** @return null for nothing, or for nothing that makes sense; negative for a date that is over */
    public static Duration read(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        var text = header.strip();
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000));
        }
        try {
            return Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
