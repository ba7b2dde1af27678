package io.helpdesk.web.admission;

import io.helpdesk.web.Busy;
import io.helpdesk.web.ServerTrouble;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A body on its way: what is there is taken, and no thread waits for the rest. */
final class Arrival implements ReadListener, Clock.Timed {

    /** A body that comes at this pace is never too late. */
    private static final int BYTES_A_SECOND = 16 * 1024;

    private static final int PIECE = 16 * 1024;

    private enum Place { WITH_ITS_THREAD, WHOLE_BEFORE_IT_LEFT, ALONE }

    private final Visit visit;
    private final HttpServletRequest request;
    private final ServletInputStream in;
    private final Spool spool;
    private final long announced;
    private final long limit;
    private final long patience;
    private final RuntimeException late;
    private final Runnable whenOver;
    private final EarlyCalls earlyCalls;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Place> place = new AtomicReference<>(Place.WITH_ITS_THREAD);
    private final CountDownLatch whole = new CountDownLatch(1);
    private volatile boolean waitedFor;
    private final long since = System.nanoTime();
    private volatile long received;

    /**
     * @param limit in bytes, where none were announced
     * @param patience nanoseconds before it is too late, not counting those that its pace earns it
     * @param late the refusal then; null if the dialect knows one
     * @param whenOver is called once, before the request goes on
     */
    Arrival(
            Visit visit, HttpServletRequest request, Spool spool, long limit, long patience, RuntimeException late,
            EarlyCalls earlyCalls, Runnable whenOver) throws IOException {
        this.visit = visit;
        this.request = request;
        this.in = request.getInputStream();
        this.spool = spool;
        this.announced = request.getContentLengthLong();
        this.limit = limit;
        this.patience = patience;
        this.late = late;
        this.earlyCalls = earlyCalls;
        this.whenOver = whenOver;
    }

    /** Begins to take it, and leaves it alone unless it is whole in a moment. */
    void begin() {
        in.setReadListener(this);
        if (earlyCalls.possible()) {
            waitedFor = true;
            awaitWhole();
        }
        visit.left();
        if (!place.compareAndSet(Place.WITH_ITS_THREAD, Place.ALONE)) {
            visit.comeBackAtOnce();
        }
    }

    private void awaitWhole() {
        try {
            whole.await(EarlyCalls.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        var piece = new byte[PIECE];
        while (!over.get() && in.isReady()) {
            // never past the announced end: with an Upgrade header, one server knows none
            int most = announced < 0 ? PIECE : (int) Math.min(PIECE, announced - received);
            int read = in.read(piece, 0, most);
            if (read < 0) {
                end();
                return;
            }
            if (!take(piece, read)) {
                return;
            }
        }
    }

    private boolean take(byte[] piece, int length) throws IOException {
        received += length;
        if (announced < 0 && received > limit) {
            finish(Body.tooLarge(limit), null);
            return false;
        }
        try {
            spool.write(piece, length);
        } catch (Busy full) {
            finish(Body.withheld(), full);
            return false;
        }
        if (received == announced) {
            end();
            return false;
        }
        return true;
    }

    private void end() throws IOException {
        if (!over.get()) {
            finish(received < announced ? Body.broken(spool.read(), new EOFException("the body ended early")) : Body.whole(spool.read()), null);
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        end();
    }

    @Override
    public void onError(Throwable gone) {
        if (ServerTrouble.cutOff(gone)) {
            finish(Body.broken(InputStream.nullInputStream(), (IOException) gone), null);
        } else if (over.compareAndSet(false, true)) {
            whenOver.run();
            // nobody is there to be answered
            visit.end();
        }
    }

    @Override
    public boolean over(long now) {
        return now - since > patience + TimeUnit.SECONDS.toNanos(received / BYTES_A_SECOND);
    }

    @Override
    public void timeOut() {
        if (settle(Body.withheld(), late) && !place.compareAndSet(Place.WITH_ITS_THREAD, Place.WHOLE_BEFORE_IT_LEFT)) {
            visit.comeBack();
        }
    }

    private void finish(Body body, RuntimeException refusal) {
        if (!settle(body, refusal)) {
            return;
        }
        if (place.compareAndSet(Place.WITH_ITS_THREAD, Place.WHOLE_BEFORE_IT_LEFT)) {
            earlyCalls.seen();
            whole.countDown();
            return;
        }
        if (waitedFor) {
            earlyCalls.cameAfter(visit.nanosSinceItLeft());
        }
        if (earlyCalls.possible()) {
            visit.comeBack();
        } else {
            visit.comeBackAtOnce();
        }
    }

    private boolean settle(Body body, RuntimeException refusal) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        whenOver.run();
        visit.body(request, body);
        if (refusal != null) {
            Verdict.pass(request, refusal);
        }
        return true;
    }

    /** Nobody waits for it any more. */
    void forget() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }
}
