package io.helpdesk.dialect.libredesk;

/** A refusal in this wire's own words. */
public final class LibredeskRefusal extends RuntimeException {

    /** What the original says when it has no better words. */
    public static final String SOMETHING_WENT_WRONG = "Something went wrong";

    /** To agents of an account that is suspended. */
    public static final String DISABLED = "Your account is disabled, Please contact administrator";

    private final int status;
    private final ErrorType type;
    private String cookie;

    public LibredeskRefusal(int status, ErrorType type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /** A client's mistake in what it sent. */
    public static LibredeskRefusal input(String message) {
        return new LibredeskRefusal(ErrorType.INPUT.status(), ErrorType.INPUT, message);
    }

    /** A client's mistake that has no words of its own. */
    public static LibredeskRefusal badInput() {
        return input(SOMETHING_WENT_WRONG);
    }

    /** The body could not be read as what the endpoint expects. */
    public static LibredeskRefusal undecodable() {
        return input("Error parsing request");
    }

    public static LibredeskRefusal permissionDenied() {
        return new LibredeskRefusal(ErrorType.PERMISSION.status(), ErrorType.PERMISSION, "Permission denied");
    }

    public static LibredeskRefusal notFound(String message) {
        return new LibredeskRefusal(ErrorType.NOT_FOUND.status(), ErrorType.NOT_FOUND, message);
    }

    public static LibredeskRefusal general(int status, String message) {
        return new LibredeskRefusal(status, ErrorType.GENERAL, message);
    }

    /** The same, and this cookie beside it. */
    public LibredeskRefusal with(String setCookie) {
        cookie = setCookie;
        return this;
    }

    /** What the client is told to keep or to forget; null for nothing. */
    public String cookie() {
        return cookie;
    }

    public int status() {
        return status;
    }

    public RefusalJson toJson() {
        return new RefusalJson("error", getMessage(), null, type.wireName());
    }
}
