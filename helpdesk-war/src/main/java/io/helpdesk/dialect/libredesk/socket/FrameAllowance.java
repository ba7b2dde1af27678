package io.helpdesk.dialect.libredesk.socket;

import java.util.concurrent.TimeUnit;

/** How many frames a client may still send: some at once, and then so many a second. For one thread at a time. */
final class FrameAllowance {

    private static final long AT_ONCE = 60;
    private static final long A_SECOND = 20;
    private static final long NANOS_EACH = TimeUnit.SECONDS.toNanos(1) / A_SECOND;

    private long left = AT_ONCE;
    private long at;

    FrameAllowance(long nanoTime) {
        at = nanoTime;
    }

    /** Whether there was one left, which there is not any more. */
    boolean take(long nanoTime) {
        long earned = (nanoTime - at) / NANOS_EACH;
        at += earned * NANOS_EACH;
        left = Math.min(AT_ONCE, left + earned);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
