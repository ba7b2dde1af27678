package io.helpdesk.bench;

import io.helpdesk.wire.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the warm server spends its time and what it allocates, a recording for each operation. They stay as {@code
 * target/bench/<operation>.jfr}, with the shares of all of them in {@code target/bench/profile.txt}.
 */
final class Profile {

    private static final Path DIRECTORY = Path.of("target/bench");

    /** Of a window, or too few samples would be taken in it. */
    private static final int WINDOWS = 4;

    private final Run run;
    private final MeasuredServer server;

    Profile(Run run, MeasuredServer server) {
        this.run = run;
        this.server = server;
    }

    void measure(Map<String, Supplier<Http.Request>> operations) throws IOException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        // a request has more frames than are kept by default
        Machine.jcmd(server.pid(), "JFR.configure stackdepth=512");
        var words = new StringBuilder();
        for (var operation : operations.entrySet()) {
            var file = DIRECTORY
                    .resolve(operation.getKey().replaceAll("\\W+", "-") + ".jfr")
                    .toAbsolutePath();
            server.untilSteady(operation.getValue());
            Machine.jcmd(server.pid(), "JFR.start name=bench settings=profile filename=" + file);
            var result =
                    server.closed(MeasuredServer.CLIENTS, 0, WINDOWS * run.settings().seconds, operation.getValue());
            var said = Machine.jcmd(server.pid(), "JFR.stop name=bench");
            if (!Files.exists(file)) {
                throw new IllegalStateException("nothing was recorded: " + said);
            }
            words.append(operation.getKey())
                    .append(", ")
                    .append(Math.round(result.perSecond()))
                    .append(" per second while it was recorded\n")
                    .append(Recording.read(file))
                    .append('\n');
        }
        System.out.print(words);
        Files.writeString(DIRECTORY.resolve("profile.txt"), words);
    }
}
