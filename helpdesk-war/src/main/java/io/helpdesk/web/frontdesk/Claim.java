package io.helpdesk.web.frontdesk;

/**
 * A dialect's claim to a request.
 *
 * @param path where to forward to: below the context root, in the dialect's mount, as raw as it came (percent signs and a
 *     slash at the end stay), without a query
 */
public record Claim(Strength strength, String path) {

    /** How sure the dialect is, weakest first; the strongest claim wins. */
    public enum Strength {
        /** Nothing but the form of the path speaks for it, such as a slash at the end. */
        SHAPE,
        /** The request shows a credential of this dialect and of no other. */
        CREDENTIAL,
        /** The path belongs to this dialect alone. */
        PATH
    }

    public Claim {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not below the context root: " + path);
        }
    }
}
