package io.helpdesk.web.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A refusal that was decided before the dialect saw the request; the dialect throws it and words it. */
public final class Verdict {

    private static final String ATTRIBUTE = Verdict.class.getName();

    private Verdict() {}

    static void pass(HttpServletRequest request, RuntimeException refusal) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    /** Empty when the request may go on. */
    public static Optional<RuntimeException> of(HttpServletRequest request) {
        return Optional.ofNullable((RuntimeException) request.getAttribute(ATTRIBUTE));
    }
}
