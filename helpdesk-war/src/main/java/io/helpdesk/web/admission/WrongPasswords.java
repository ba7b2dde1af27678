package io.helpdesk.web.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often somebody at one network got one user's password wrong lately, on this node. After a few times each further one has
 * to wait, for longer and longer, up to five minutes. Whoever guesses takes nothing from the user elsewhere, and nothing at
 * the same network either if the password has been right before on this node. The least recently seen are forgotten, and so is
 * what is an hour old.
 */
@ApplicationScoped
public class WrongPasswords {

    static final int FREE = 5;
    private static final long LONGEST_SECONDS = 300;
    private static final long FORGOTTEN_NANOS = TimeUnit.HOURS.toNanos(1);

    /** @param at when the last of them was */
    private record Tries(int count, long at) {}

    private final Map<String, Tries> tries = new Recent<>();
    private final Map<String, Boolean> right = new Recent<>();

    /**
     * Counts one more, which is taken back with {@link #wasRight} or {@link #wasNone}: many that are made at once count as
     * much as those one after the other.
     *
     * @param fingerprint of user and password together
     * @param whose of network and user together
     * @throws TooManyWrong if it has to wait; it is not counted then
     */
    synchronized void take(String fingerprint, String whose, long now) {
        if (right.containsKey(fingerprint)) {
            return;
        }
        var before = tries.get(whose);
        int count = before == null || now - before.at > FORGOTTEN_NANOS ? 0 : before.count;
        if (count >= FREE) {
            long pause = Math.min(LONGEST_SECONDS, 1L << Math.min(count - FREE, 30));
            long left = pause - TimeUnit.NANOSECONDS.toSeconds(now - before.at);
            if (left > 0) {
                throw new TooManyWrong((int) left);
            }
        }
        tries.put(whose, new Tries(count + 1, now));
    }

    synchronized void wasRight(String fingerprint, String whose) {
        right.put(fingerprint, true);
        tries.remove(whose);
    }

    /** It was not looked at. */
    synchronized void wasNone(String fingerprint, String whose) {
        if (!right.containsKey(fingerprint)) {
            tries.computeIfPresent(
                    whose, (key, known) -> known.count == 1 ? null : new Tries(known.count - 1, known.at));
        }
    }

    synchronized void wasWrong(String fingerprint) {
        right.remove(fingerprint);
    }
}
