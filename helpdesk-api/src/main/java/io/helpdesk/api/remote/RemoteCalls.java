package io.helpdesk.api.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes calls, again where that may help. */
final class RemoteCalls {

    private final ApplicationApi api;
    private final Retries retries;

    RemoteCalls(ApplicationApi api, Retries retries) {
        this.api = api;
        this.retries = retries;
    }

    ApplicationApi api() {
        return api;
    }

    RemoteCalls with(Retries others) {
        return new RemoteCalls(api, others);
    }

    /** A call whose repetitions have one effect by a key of its own. */
    <T> T keyed(Function<String, T> call) {
        return keyed(UUID.randomUUID().toString(), call);
    }

    /** @param key of the caller, who may make the same call again later */
    <T> T keyed(String key, Function<String, T> call) {
        return call(() -> call.apply(key));
    }

    /** A call that may be repeated as it is. */
    <T> T call(Supplier<T> call) {
        for (int made = 1; ; made++) {
            Duration wished = null;
            try {
                return call.get();
            } catch (RemoteRefusal refusal) {
                var forNow = refusal instanceof RemoteRefusal.Busy || refusal instanceof RemoteRefusal.InProgress;
                if (!forNow
                        || made == retries.attempts()
                        || Thread.currentThread().isInterrupted()) {
                    throw refusal;
                }
                wished = refusal.retryAfter().orElse(null);
            } catch (RuntimeException e) {
                // each implementation has an exception of its own around it
                var unreachable = inputOutput(e);
                if (unreachable == null) {
                    throw e;
                }
                if (made == retries.attempts() || Thread.currentThread().isInterrupted()) {
                    throw new RemoteUnavailable(unreachable);
                }
            }
            pause(retries.waitAfter(made, wished));
        }
    }

    private static IOException inputOutput(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException found) {
                return found;
            }
        }
        return null;
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
