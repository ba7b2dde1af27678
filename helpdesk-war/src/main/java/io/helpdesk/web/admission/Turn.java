package io.helpdesk.web.admission;

import io.helpdesk.web.Busy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that waits for its turn. */
final class Turn implements Work.Waiting, Clock.Timed {

    private final Visit visit;
    private final HttpServletRequest request;
    private final Work work;
    private final Clock clock;
    private final long until;
    private final AtomicBoolean over = new AtomicBoolean();

    Turn(Visit visit, HttpServletRequest request, Work work, Clock clock, long until) {
        this.visit = visit;
        this.request = request;
        this.work = work;
        this.clock = clock;
        this.until = until;
    }

    @Override
    public void callUp() {
        if (over.compareAndSet(false, true)) {
            clock.remove(this);
            visit.calledUp(true);
            visit.comeBack();
        }
    }

    @Override
    public boolean over(long now) {
        return now - until > 0;
    }

    @Override
    public void timeOut() {
        work.giveUp(this);
        clock.remove(this);
        if (over.compareAndSet(false, true)) {
            Verdict.pass(request, new Busy());
            visit.comeBack();
        }
    }

    /** Nobody waits for it any more. */
    void forget() {
        over.set(true);
        clock.remove(this);
        work.giveUp(this);
    }
}
