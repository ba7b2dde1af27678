package io.helpdesk.dialect.chatwoot;

/** The request cannot be read at all: broken JSON, form or query. Answered 400, before anything else is looked at. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRequest(String detail, Throwable cause) {
        super(detail, cause);
    }

    public MalformedRequest(String detail) {
        this(detail, null);
    }
}
