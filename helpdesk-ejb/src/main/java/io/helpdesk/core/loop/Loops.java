package io.helpdesk.core.loop;

import io.helpdesk.core.measure.MeasuresBean;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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

    /**
     * Its first step is made when the application has started.
     *
     * @param name of the thread
     * @param idle between steps when there was nothing to do
     * @param step answers whether there was something to do, and perhaps is more
     */
    public Loop start(String name, Duration idle, BooleanSupplier step) {
        return new Loop(name, threads, outage, start::await, idle, () -> counted(name, step));
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
