package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Payara Server: a copy of its first domain on ports of its own, started with the command line that asadmin itself
 * would use, so that the process is the server.
 */
final class PayaraServerProcess extends ServerProcess {

    PayaraServerProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        var domain = domain();
        ServerFiles.deleteTree(domain);
        ServerFiles.copyTree(installation().resolve("glassfish/domains/domain1"), domain);
        var configuration = domain.resolve("config/domain.xml");
        var admin = Ports.free();
        Files.writeString(configuration, Files.readString(configuration)
                .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port() + "\"")
                .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + admin + "\"")
                .replace("port=\"8181\"", "address=\"127.0.0.1\" port=\"" + Ports.free() + "\"")
                .replace("address=\"0.0.0.0\" port=\"8686\"", "enabled=\"false\" address=\"127.0.0.1\" port=\"8686\"")
                .replace("<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace("<jvm-options>-Xmx512m</jvm-options>", ""));
        Files.write(directory().resolve("preboot.asadmin"), List.of(
                "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
                "set-openapi-configuration --enabled=false",
                "set configs.config.server-config.network-config.protocols.protocol.http-listener-1.http"
                        + ".allow-payload-for-undefined-http-methods=true"));
        var commands = new ArrayList<String>();
        if (datasource() != null) {
            Files.copy(driver(), domain.resolve("lib").resolve(driver().getFileName()));
            commands.addAll(AsadminDatasource.commands(datasource()));
        }
        var file = artifact().toString();
        commands.add("deploy --name helpdesk " + (file.endsWith(".war") ? "--contextroot " + contextRoot() + " " : "")
                + file);
        Files.write(directory().resolve("postboot.asadmin"), commands);
    }

    @Override
    List<String> command() throws IOException {
        var asked = new ProcessBuilder(javaCommand(), "-jar",
                installation().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--terse", "start-domain", "--dry-run",
                "--prebootcommandfile", directory().resolve("preboot.asadmin").toString(),
                "--postbootcommandfile", directory().resolve("postboot.asadmin").toString(),
                "--domaindir", domain().getParent().toString(), domain().getFileName().toString())
                .redirectErrorStream(true).start();
        var command = new ArrayList<>(new String(asked.getInputStream().readAllBytes()).lines()
                .filter(line -> !line.isBlank()).toList());
        command.remove("-server");
        command.set(command.indexOf("-verbose") + 1, "true");
        command.addAll(1, javaOptions());
        return command;
    }

    /** The server itself goes on without the application. */
    @Override
    boolean refused() {
        return log().contains("Exception while loading the app")
                || log().contains("Boot Command deploy failed");
    }

    private Path domain() {
        return directory().resolve("domains/helpdesk");
    }
}
