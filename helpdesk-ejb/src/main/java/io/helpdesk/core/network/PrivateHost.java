package io.helpdesk.core.network;

import java.net.UnknownHostException;

/** A name that means nothing but addresses in a network of somebody's own. */
public final class PrivateHost extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    PrivateHost(String host) {
        super(host + " is in a private network");
    }
}
