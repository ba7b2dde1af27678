package io.helpdesk.core.webhook;

import io.helpdesk.core.network.Internet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up where a host is and leaves out addresses of our own network. The client connects to what is answered here and asks
 * nobody else, so a name cannot mean one address when it is checked and another when it is used.
 */
final class Addresses implements DnsResolver {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();
    private static final int MOST_KNOWN = 1000;

    private final boolean allowPrivate;
    private final Executor lookups;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(CompletableFuture<InetAddress[]> addresses, long askedAt) {

        boolean fresh() {
            return System.nanoTime() - askedAt < FRESH && !addresses.isCompletedExceptionally();
        }
    }

    /** @param lookups where names are looked up, which may take long */
    Addresses(boolean allowPrivate, Executor lookups) {
        this.allowPrivate = allowPrivate;
        this.lookups = lookups;
    }

    /** Once for all who ask at the same time; fails with {@link UnknownHostException}, with {@link PrivateAddress} where nothing may go. */
    CompletableFuture<InetAddress[]> find(String host) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.compute(
                        host,
                        (name, before) -> before != null && before.fresh()
                                ? before
                                : new Known(
                                        CompletableFuture.supplyAsync(() -> checked(name), lookups), System.nanoTime()))
                .addresses();
    }

    /** Found by {@link #find} just before, so this does not wait. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return find(host).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] checked(String host) {
        try {
            var addresses = Arrays.stream(InetAddress.getAllByName(host))
                    .filter(address -> allowPrivate || Internet.has(address))
                    .toArray(InetAddress[]::new);
            if (addresses.length == 0) {
                throw new PrivateAddress(host);
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
