package io.helpdesk.dialect.chatwoot;

import java.util.List;

/** The most common error body (chatwoot-application 0.5). */
public record ErrorJson(String error) {

    public static final ErrorJson NOT_FOUND = new ErrorJson("Resource could not be found");

    public static final ErrorJson NOT_AUTHORIZED = new ErrorJson("You are not authorized to do this action");

    /** Nobody is signed in. */
    public record SignIn(List<String> errors) {

        public static final SignIn REQUIRED = new SignIn(List.of("You need to sign in or sign up before continuing."));
    }

    /** Where the original says what went wrong under another name. */
    public record Message(String message) {}

    /** What the framework below the original answers itself. */
    public record Status(int status, String error) {}

    /**
     * A record that breaks its rules.
     *
     * @param attributes raw names, {@code base} for the whole
     */
    public record RecordInvalid(String message, List<String> attributes) {}
}
