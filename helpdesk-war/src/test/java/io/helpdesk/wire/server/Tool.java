package io.helpdesk.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A server's command line, run to its end. */
final class Tool {

    private Tool() {}

    /**
     * Runs it.
     *
     * @return what it said
     * @throws IllegalStateException with what it said, if it failed
     */
    static String run(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
