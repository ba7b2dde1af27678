package io.helpdesk.wire;

import io.helpdesk.wire.server.ServerProcess;
import java.util.List;
import java.util.regex.Pattern;

/** What a server has said since it started. */
final class ServerLog {

    /** A level, in the words of all servers. */
    private static final Pattern WARNING =
            Pattern.compile("\\b(WARN|WARNING|SEVERE|ERROR|FATAL)\\b|SLF4J|^Exception|^\\s+at ");

    /** Ours and what comes in the file. */
    private static final Pattern OURS =
            Pattern.compile("(?i)helpdesk|SLF4J|hibernate|flyway|agroal|jersey|resteasy|jackson"
                    + "|h2database|org\\.h2|postgresql|jsoup|httpclient|httpcore|WFLYRS|jaxrs");

    /** What the server does by itself, whatever is in the file; the reasons are in docs/deploy/payara.md. */
    private static final List<String> OF_THE_SERVER = List.of(
            // looks for annotations with a class loader of its own, through which the JDK then finds the drivers
            "registered the JDBC driver [org.h2.Driver] but failed to unregister it",
            "registered the JDBC driver [org.postgresql.Driver] but failed to unregister it");

    private ServerLog() {}

    /** Its warnings that name the application or a library in the file. */
    static List<String> warningsAboutUs(ServerProcess server) {
        // where it is installed is no word about us
        var paths = server.home().getParent().toString();
        return server.log()
                .lines()
                .map(line -> line.replace(paths, ""))
                .filter(line ->
                        WARNING.matcher(line).find() && OURS.matcher(line).find())
                .filter(line -> OF_THE_SERVER.stream().noneMatch(line::contains))
                .toList();
    }
}
