package io.helpdesk.api.remote;

import java.io.IOException;

/**
 * No answer came, each time it was tried. Whether the last request was carried out is not known: asked again with the same key
 * it has one effect.
 */
public final class RemoteUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RemoteUnavailable(IOException why) {
        super("no answer from the desk: " + why, why);
    }
}
