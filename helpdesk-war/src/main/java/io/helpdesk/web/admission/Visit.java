package io.helpdesk.web.admission;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request that may have to leave its thread and come back, with all that was found out about it. What it needs of the
 * request line is kept here, because servers differ in what they show of it to a request that comes back.
 */
public final class Visit implements AsyncListener, Clock.Timed {

    /**
     * When a thread that left has surely been given back. One server forgets a dispatch that another thread asks for while it is
     * just giving the first one back.
     */
    private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** A dispatch that was not carried out in this time never will be. */
    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private enum State { HERE, AWAY, COMING, GONE }

    private static final String ATTRIBUTE = Visit.class.getName();

    private final String requestId;
    private final String target;
    private final String mount;
    private final String query;
    private final String address;
    private AsyncContext context;
    private Spool spool;
    private boolean bodyKnown;
    private final AtomicReference<State> state = new AtomicReference<>(State.HERE);
    private volatile Clock clock;
    private volatile long leftAt;
    private volatile boolean dispatched;
    private volatile long dispatchedAt;
    private volatile Runnable whenGone = () -> {};

    /**
     * @param target the path below the context root where the request goes, as raw as it came
     * @param mount {@code ""} if the original's own path was used
     * @param address who asks, behind the proxies that are trusted
     */
    public Visit(HttpServletRequest request, String requestId, String target, String mount, String address) {
        this.requestId = requestId;
        this.target = target;
        this.mount = mount;
        this.query = request.getQueryString();
        this.address = address;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Empty when the request has just come. */
    public static Optional<Visit> of(HttpServletRequest request) {
        return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
    }

    public String requestId() {
        return requestId;
    }

    public String target() {
        return target;
    }

    public String mount() {
        return mount;
    }

    /** Null for none. */
    public String query() {
        return query;
    }

    public String address() {
        return address;
    }

    /**
     * When it goes on in a thread of the server.
     *
     * @return false if it was given up meanwhile and is answered already
     */
    public boolean back() {
        if (state.compareAndSet(State.COMING, State.HERE)) {
            clock.remove(this);
            return true;
        }
        return false;
    }

    /** Whether it is settled what its readers find; else the body has not been looked at. */
    boolean bodyKnown() {
        return bodyKnown;
    }

    void body(HttpServletRequest request, Body body) {
        bodyKnown = true;
        body.leaveFor(request);
    }

    void keep(Spool received) {
        spool = received;
    }

    /**
     * Leaves the thread.
     *
     * @param gone is called if it never comes back, maybe several times
     */
    void leave(HttpServletRequest request, HttpServletResponse response, Clock timer, Runnable gone) {
        clock = timer;
        whenGone = gone;
        left();
        state.set(State.AWAY);
        context = request.startAsync(request, response);
        // others see to its time
        context.setTimeout(0);
        context.addListener(this);
    }

    /** Its thread is about to be given back; what asks for a dispatch from now on is another one, or its last word. */
    void left() {
        leftAt = System.nanoTime();
    }

    long nanosSinceItLeft() {
        return System.nanoTime() - leftAt;
    }

    /** Goes on in a thread of the server, asked by another than the one it came with: only when that is surely gone. */
    void comeBack() {
        comeBack(nanosSinceItLeft() > SETTLED_NANOS);
    }

    /** The same from its own thread, or where the server is known to have no objection. */
    void comeBackAtOnce() {
        comeBack(true);
    }

    private void comeBack(boolean atOnce) {
        if (state.compareAndSet(State.AWAY, State.COMING)) {
            dispatched = atOnce;
            clock.add(this);
            if (atOnce) {
                dispatch();
            }
        }
    }

    private void dispatch() {
        dispatchedAt = System.nanoTime();
        try {
            // to a path that every server writes alike; where it really goes is known
            context.dispatch("/");
        } catch (IllegalStateException over) {
            // the client went away, and the server with it
            gone();
        }
    }

    @Override
    public boolean over(long now) {
        return dispatched ? now - dispatchedAt > LOST_NANOS : now - leftAt > SETTLED_NANOS;
    }

    @Override
    public void timeOut() {
        if (state.get() != State.COMING) {
            return;
        }
        if (!dispatched) {
            dispatched = true;
            dispatchedAt = System.nanoTime();
            clock.add(this);
            dispatch();
        } else if (state.compareAndSet(State.COMING, State.GONE)) {
            whenGone.run();
            answer();
        }
    }

    /** For one that the server has lost on its way: no dialect will see it any more. */
    private void answer() {
        if (context.getResponse() instanceof HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "1");
            response.setContentLength(0);
        }
        end();
    }

    /** Ends it without an answer. */
    void end() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            // the server was faster
        }
        close();
    }

    private void gone() {
        if (state.compareAndSet(State.AWAY, State.GONE) || state.compareAndSet(State.COMING, State.GONE)) {
            clock.remove(this);
            whenGone.run();
            close();
        }
    }

    /** When it is over. */
    public void close() {
        var received = spool;
        if (received != null) {
            received.delete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gone();
    }

    @Override
    public void onError(AsyncEvent event) {
        gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        gone();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the next one is listened to as well, or is a stream's, which has nothing here
    }
}
