package io.helpdesk.core.persistence;

import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import java.lang.ref.WeakReference;

/**
 * Offers a thread the connection it had last, as Agroal's own cache does, but holds it weakly: threads are the server's and
 * outlive the application, and one that held a connection strongly would hold all of the application's classes.
 */
final class ThreadsLastConnection implements ConnectionCache {

    private final ThreadLocal<WeakReference<Acquirable>> last = new ThreadLocal<>();

    @Override
    public Acquirable get() {
        var reference = last.get();
        var connection = reference == null ? null : reference.get();
        return connection != null && connection.acquire() ? connection : null;
    }

    @Override
    public void put(Acquirable connection) {
        var reference = last.get();
        if (connection.isAcquirable() && (reference == null || reference.get() != connection)) {
            last.set(new WeakReference<>(connection));
        }
    }

    @Override
    public void reset() {
        // a connection that was closed is not acquired
    }
}
