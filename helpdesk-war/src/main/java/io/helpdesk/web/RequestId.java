package io.helpdesk.web;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** The name of the current request: as the client gave it, or made; answered, and put into every log line of ours. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:@=+-]{1,128}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /**
     * Names the request this thread works on from now.
     *
     * @param given by the client, or null
     */
    public static String begin(String given) {
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        CURRENT.set(id);
        return id;
    }

    /** Forgets all about the request this thread worked on. */
    public static void end() {
        CURRENT.remove();
        Diagnosis.forget();
    }

    /** Empty outside of a request. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Put on a logger, writes the request's name in front of each message before the handlers of the loggers above see it.
     * java.util.logging has no context of its own, and which handlers and formats there are is the server's affair.
     */
    public static final class Marker extends Handler {

        @Override
        public void publish(LogRecord record) {
            current().ifPresent(id -> record.setMessage("[" + id + "] " + record.getMessage()));
        }

        @Override
        public void flush() {
            // writes nothing
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
