package io.helpdesk.web.credential;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** The manners of the wire at whose door the operator stands. Implemented by the dialect that has that door. */
public interface OperatorWire {

    /** An id in a path, as this wire reads one; 0 for what is none. */
    long id(String segment);

    /** A parameter of the current request, as this wire reads a text. */
    Optional<String> text(String name);

    /** @param time may be null, and then so is what is written */
    String time(Instant time);

    /** Says that it was done, when there is nothing to show. */
    Response done();
}
