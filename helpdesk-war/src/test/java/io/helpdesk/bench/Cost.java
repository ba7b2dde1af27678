package io.helpdesk.bench;

import io.helpdesk.wire.Http;
import io.helpdesk.wire.postgres.PgProxy;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one request asks of the database, begin and commit included.
 *
 * @param trips in their order
 */
public record Cost(List<PgProxy.RoundTrip> trips) {

    private static final int TRIES = 5;

    /** The cost once the caller is known and a block of keys is at hand: the least of a few requests. */
    public static Cost of(PgProxy proxy, Supplier<Http.Request> operation) {
        return IntStream.range(0, TRIES)
                .mapToObj(i -> {
                    operation.get().send().ok();
                    var request = operation.get();
                    proxy.reset();
                    request.send().ok();
                    return new Cost(proxy.roundTrips());
                })
                .min(Comparator.comparing(Cost::statements))
                .orElseThrow();
    }

    /** Of these the driver does not wait for the first: it sends the begin together with what comes next. */
    public int roundTrips() {
        return trips.size();
    }

    /** Rows that are inserted together are a statement each, in one round trip. */
    public int statements() {
        return trips.stream().mapToInt(trip -> trip.sql().split("\n").length).sum();
    }

    @Override
    public String toString() {
        return trips.stream().map(PgProxy.RoundTrip::sql).collect(Collectors.joining("\n--\n"));
    }
}
