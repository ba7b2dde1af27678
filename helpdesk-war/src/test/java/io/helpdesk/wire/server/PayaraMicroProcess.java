package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro, which takes all on its command line. */
final class PayaraMicroProcess extends ServerProcess {

    PayaraMicroProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        var commands = new ArrayList<String>();
        if (datasource() != null) {
            commands.addAll(AsadminDatasource.commands(datasource()));
        }
        if (mailPort() != 0) {
            commands.add(AsadminMailSession.command(mailPort()));
        }
        if (directoryPort() != 0) {
            commands.addAll(AsadminDirectory.onMicro(directoryPort()));
        }
        Files.write(directory().resolve("postboot.asadmin"), commands);
    }

    @Override
    List<String> command() {
        var settings = module().resolve("src/run/payara-micro");
        var command = new ArrayList<String>();
        command.add(javaCommand());
        command.addAll(javaOptions());
        command.addAll(List.of(
                "-jar",
                module().resolve(System.getProperty("helpdesk.test.payara-micro.jar", "target/payara-micro.jar"))
                        .toString(),
                "--deploy",
                artifact().toString(),
                "--contextroot",
                contextRoot(),
                "--port",
                String.valueOf(port()),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                settings.resolve("preboot.asadmin").toString()));
        if (!ownLog()) {
            command.addAll(List.of(
                    "--logproperties", settings.resolve("logging.properties").toString()));
        }
        if (datasource() != null) {
            command.addAll(List.of("--addlibs", driver().toString()));
        }
        if (datasource() != null || mailPort() != 0 || directoryPort() != 0) {
            command.addAll(List.of(
                    "--postbootcommandfile",
                    directory().resolve("postboot.asadmin").toString()));
        }
        return command;
    }

    /** Payara Micro itself goes on without the application. */
    @Override
    boolean refused() {
        return log().contains("Exception while loading the app");
    }

    @Override
    boolean started() {
        return log().contains("Payara Micro URLs");
    }

    @Override
    public Operator operator() {
        throw new UnsupportedOperationException("Payara Micro is told everything when it starts");
    }
}
