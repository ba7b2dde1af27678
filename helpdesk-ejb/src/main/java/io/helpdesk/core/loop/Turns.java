package io.helpdesk.core.loop;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Long pieces of work that are gone on with in turn, a step of each, so that a long one does not keep others waiting.
 *
 * @param what each is, for the log
 * @param running the keys of at most so many that are not over
 * @param goOn a step of one, in a transaction of its own
 * @param failed notes that its step failed, in another
 */
public record Turns(String what, IntFunction<List<Long>> running, LongConsumer goOn, LongConsumer failed) {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");
    private static final int AT_ONCE = 20;

    /** @return whether there may be more to do */
    public boolean take() {
        var some = running.apply(AT_ONCE);
        for (var each : some) {
            try {
                goOn.accept(each);
            } catch (RuntimeException trouble) {
                LOG.log(Level.INFO, trouble, () -> what + " " + each + " could not go on and is tried again");
                failed.accept(each);
            }
        }
        return !some.isEmpty();
    }
}
