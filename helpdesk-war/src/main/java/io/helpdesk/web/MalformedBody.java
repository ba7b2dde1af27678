package io.helpdesk.web;

import java.io.IOException;

/** Thrown while reading a body that is not what its content type says. */
public final class MalformedBody extends IOException {

    public MalformedBody(String message) {
        super(message);
    }

    public MalformedBody(String message, Throwable cause) {
        super(message, cause);
    }
}
