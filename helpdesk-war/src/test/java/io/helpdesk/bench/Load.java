package io.helpdesk.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A closed loop: so many clients, each doing one thing after the other without a pause. */
final class Load {

    /** What one client does over and over. */
    interface Client extends AutoCloseable {

        void once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /** @param perSecond how many were finished in the window; the percentiles are of all that began in it */
    record Result(double perSecond, double p50, double p95, double p99) {}

    private static final int AT_MOST = 2_000_000;

    private Load() {}

    /** The clients run for this long, and what they did before the window does not count. */
    static Result run(int clients, double warmSeconds, double seconds, Callable<? extends Client> newClient)
            throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var ready = new CountDownLatch(clients);
            var runs = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                runs.add(() -> {
                    try (var client = newClient.call()) {
                        ready.countDown();
                        ready.await();
                        return loop(client, System.nanoTime() + (long) (warmSeconds * 1e9), (long) (seconds * 1e9));
                    } finally {
                        ready.countDown();
                    }
                });
            }
            var all = new ArrayList<long[]>();
            for (var run : threads.invokeAll(runs)) {
                all.add(run.get());
            }
            return result(all, seconds);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load stopped", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** How long each took that began in the window, in nanoseconds. */
    private static long[] loop(Client client, long from, long window) throws Exception {
        var took = new long[1_024];
        int count = 0;
        while (count < AT_MOST) {
            long began = System.nanoTime();
            if (began - from >= window) {
                break;
            }
            client.once();
            if (began >= from) {
                if (count == took.length) {
                    took = Arrays.copyOf(took, 2 * count);
                }
                took[count++] = System.nanoTime() - began;
            }
        }
        return Arrays.copyOf(took, count);
    }

    private static Result result(Iterable<long[]> all, double seconds) {
        var took = new ArrayList<Long>();
        all.forEach(each -> Arrays.stream(each).forEach(took::add));
        took.sort(null);
        if (took.isEmpty()) {
            return new Result(0, 0, 0, 0);
        }
        return new Result(
                took.size() / seconds, percentile(took, 0.50), percentile(took, 0.95), percentile(took, 0.99));
    }

    private static double percentile(ArrayList<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
    }
}
