package io.helpdesk.core.loop;

import io.helpdesk.core.measure.MeasuresBean;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Starts loops on threads of the server. Whoever starts one when the application starts closes it when it ends. */
@ApplicationScoped
public class Loops {

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private ApplicationStart start;

    @Inject
    private Outage outage;

    @Inject
    private MeasuresBean measures;

    private final List<Loop> started = new CopyOnWriteArrayList<>();

    /**
     * Its first step is made when the application has started.
     *
     * @param name of the thread
     * @param idle between steps when there was nothing to do
     * @param step answers whether there was something to do, and perhaps is more
     */
    public Loop start(String name, Duration idle, BooleanSupplier step) {
        var loop = new Loop(name, threads, outage, start::await, idle, () -> counted(name, step));
        started.add(loop);
        return loop;
    }

    /** Each looks whether there is something to do, although its time has not come. */
    public void wakeAll() {
        started.forEach(Loop::wake);
    }

    /** @param what the rows are, for the log: {@code "Snoozed conversation"} */
    public SetAside setAside(String what) {
        return new SetAside(what, outage::explains, System::nanoTime, () -> measures.rowSetAside(what));
    }

    private boolean counted(String name, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | Error failed) {
            measures.loopFailed(name);
            throw failed;
        }
    }
}
