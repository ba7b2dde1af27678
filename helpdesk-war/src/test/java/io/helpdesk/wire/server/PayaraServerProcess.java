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
 * Payara Server: a copy of its first domain on ports of its own, started with the command line that asadmin itself
 * would use, so that the process is the server.
 */
final class PayaraServerProcess extends ServerProcess {

    private final int admin = Ports.free();

    PayaraServerProcess(String name) {
        super(name);
    }

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
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace("<jvm-options>-Xmx512m</jvm-options>", "");
        // those of remote EJBs and of JMS, or a second one on this machine would find them taken
        for (var fixed : List.of("port=\"3700\"", "port=\"3820\"", "port=\"3920\"", "value=\"7676\"")) {
            settings = settings.replace(fixed, fixed.replaceAll("\\d+", String.valueOf(Ports.free())));
        }
        Files.writeString(configuration, settings);
        Files.write(
                directory().resolve("preboot.asadmin"),
                List.of(
                        "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
                        "set-openapi-configuration --enabled=false",
                        "set configs.config.server-config.network-config.protocols.protocol.http-listener-1.http"
                                + ".allow-payload-for-undefined-http-methods=true",
                        "set configs.config.server-config.network-config.transports.transport.tcp.socket-write-buffer-size=8192",
                        "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=200"));
        var commands = new ArrayList<String>();
        if (datasource() != null) {
            // or the server, while it starts, waits for itself: its JMS listener wants to write this into the
            // configuration
            // while an application's first look-up of a managed thread factory is writing there
            commands.add("create-module-config --target server-config jms-service");
            Files.copy(driver(), domain.resolve("lib").resolve(driver().getFileName()));
            commands.addAll(AsadminDatasource.commands(datasource()));
        }
        if (mailPort() != 0) {
            commands.add(AsadminMailSession.command(mailPort()));
        }
        if (deployed()) {
            var file = artifact().toString();
            commands.add("deploy --name helpdesk "
                    + (file.endsWith(".war") ? "--contextroot " + contextRoot() + " " : "") + file);
        }
        Files.write(directory().resolve("postboot.asadmin"), commands);
    }

    @Override
    List<String> command() {
        var command = new ArrayList<>(asadmin(
                        "--terse",
                        "start-domain",
                        "--dry-run",
                        "--prebootcommandfile",
                        directory().resolve("preboot.asadmin").toString(),
                        "--postbootcommandfile",
                        directory().resolve("postboot.asadmin").toString(),
                        "--domaindir",
                        domain().getParent().toString(),
                        domain().getFileName().toString())
                .lines()
                .filter(line -> !line.isBlank())
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
        var command = new ArrayList<>(List.of(
                javaCommand(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                installation().resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(words));
        return Tool.run(Map.of(), command);
    }

    private Path domain() {
        return directory().resolve("domains/helpdesk");
    }
}
