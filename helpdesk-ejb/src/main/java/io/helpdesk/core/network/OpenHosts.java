package io.helpdesk.core.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up where a host is and leaves out addresses of our own network. A client connects to what is answered here and asks nobody else, so
 * a name cannot mean one address when it is checked and another when it is used.
 */
public final class OpenHosts implements DnsResolver {

    private final boolean allowPrivate;

    public OpenHosts(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** @throws PrivateHost where nothing may go */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var open = Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> allowPrivate || Internet.has(address))
                .toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new PrivateHost(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
