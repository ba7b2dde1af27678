package io.helpdesk.web.download;

import io.helpdesk.web.answer.WriterThreads;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The files under way, looked at every few seconds for clients that take nothing more. */
@ApplicationScoped
public class Sendings {

    private static final int LOOKED_AT_SECONDS = 5;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService timer;

    @Inject
    private WriterThreads threads;

    private final Set<Sending> underWay = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> watch;

    /**
     * Sends the bytes as the answer's body, whose headers are set, and closes them. Returns at once.
     *
     * @throws IOException if the answer cannot be begun
     */
    public void begin(HttpServletRequest request, HttpServletResponse response, ReadableByteChannel bytes)
            throws IOException {
        var sending = new Sending(request, response, bytes, threads, underWay::remove);
        underWay.add(sending);
        watch();
        sending.begin();
    }

    /** How many are under way. */
    public int count() {
        return underWay.size();
    }

    private synchronized void watch() {
        if (watch == null) {
            watch = timer.scheduleWithFixedDelay(this::look, LOOKED_AT_SECONDS, LOOKED_AT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        underWay.forEach(Sending::endIfStuck);
        synchronized (this) {
            if (underWay.isEmpty() && watch != null) {
                watch.cancel(false);
                watch = null;
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        if (watch != null) {
            watch.cancel(false);
            watch = null;
        }
        underWay.forEach(Sending::end);
    }
}
