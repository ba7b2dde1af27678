package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server of the GlassFish family out of its own distribution, with a domain of its own that is laid before each start. It
 * is started by the command that {@code asadmin start-domain} would use, so that the process is the server.
 */
abstract class DomainProcess extends ServerProcess {

    private final int admin = Ports.free();

    DomainProcess(String name) {
        super(name);
    }

    /** What differs from the distribution's domain besides ports and memory. */
    abstract String configured(String domain);

    /** What {@code asadmin start-domain} is told besides the domain. */
    abstract List<String> startOptions();

    @Override
    void lay() throws IOException {
        var domain = domain();
        ServerFiles.deleteTree(domain);
        ServerFiles.copyTree(installation().resolve("glassfish/domains/domain1"), domain);
        var configuration = domain.resolve("config/domain.xml");
        var settings = Files.readString(configuration)
                .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port() + "\"")
                .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + admin + "\"")
                .replace("port=\"8181\"", "address=\"127.0.0.1\" port=\"" + Ports.free() + "\"")
                .replace("address=\"0.0.0.0\" port=\"8686\"", "enabled=\"false\" address=\"127.0.0.1\" port=\"8686\"")
                .replace("<jvm-options>-Xmx512m</jvm-options>", "");
        // those of remote EJBs and of JMS, or a second one on this machine would find them taken
        for (var fixed : List.of("port=\"3700\"", "port=\"3820\"", "port=\"3920\"", "value=\"7676\"")) {
            settings = settings.replace(fixed, fixed.replaceAll("\\d+", String.valueOf(Ports.free())));
        }
        Files.writeString(configuration, configured(settings));
    }

    @Override
    List<String> command() {
        var words = new ArrayList<>(List.of("--terse", "start-domain", "--dry-run"));
        words.addAll(startOptions());
        words.addAll(List.of(
                "--domaindir",
                domain().getParent().toString(),
                domain().getFileName().toString()));
        var command = new ArrayList<>(asadmin(words.toArray(String[]::new))
                .lines()
                .filter(line -> !line.isBlank())
                // GlassFish 8 says first what it is about to say
                .dropWhile(line -> line.contains(" "))
                .toList());
        command.remove("-server");
        command.set(command.indexOf("-verbose") + 1, "true");
        command.addAll(1, javaOptions());
        return command;
    }

    /** The server itself goes on without the application. */
    @Override
    boolean refused() {
        return log().contains("Exception while loading the app") || log().contains("Boot Command deploy failed");
    }

    @Override
    boolean started() {
        return log().contains("NCLS-CORE-00087") || log().contains("startup time");
    }

    @Override
    public Operator operator() {
        return new Operator() {
            private Set<String> configured = Set.of();

            @Override
            public void deploy(String name) {
                told("deploy", "--name", name, artifact().toString());
            }

            @Override
            public void undeploy(String name) {
                told("undeploy", name);
            }

            @Override
            public void configure(Map<String, String> keys) {
                configured.stream()
                        .filter(key -> !keys.containsKey(key))
                        .forEach(key -> told("delete-system-property", key));
                configured = keys.keySet();
                told(
                        "create-system-properties",
                        keys.entrySet().stream()
                                .map(key -> key.getKey() + "=" + key.getValue().replace(":", "\\:"))
                                .collect(Collectors.joining(":")));
            }

            private void told(String... command) {
                asadmin(Stream.concat(Stream.of("--port", String.valueOf(admin)), Stream.of(command))
                        .toArray(String[]::new));
            }
        };
    }

    private String asadmin(String... words) {
        var command = new ArrayList<>(asadmin());
        command.addAll(List.of(words));
        return Tool.run(Map.of("AS_JAVA", System.getProperty("java.home")), command);
    }

    /** What starts its command line. */
    List<String> asadmin() {
        return List.of(
                javaCommand(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                installation().resolve("glassfish/lib/client/appserver-cli.jar").toString());
    }

    final Path domain() {
        return directory().resolve("domains/helpdesk");
    }
}
