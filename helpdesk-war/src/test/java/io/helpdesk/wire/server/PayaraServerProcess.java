package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Payara Server. It is told what it needs by files of commands that it reads while it starts. */
final class PayaraServerProcess extends DomainProcess {

    PayaraServerProcess(String name) {
        super(name);
    }

    @Override
    String configured(String domain) {
        return domain.replace(
                "<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">");
    }

    @Override
    void lay() throws IOException {
        super.lay();
        var before = new ArrayList<>(
                DeployPage.block("payara.md", "Is it healthy", 1).lines(""));
        before.addAll(DeployPage.block("payara.md", "Try it", 4)
                .with("$PAYARA/bin/asadmin set", "set")
                .lines("set"));
        if (directoryPort() != 0) {
            // which realm is asked where none is named, it reads when it starts
            before.addAll(AsadminDirectory.onServer(directoryPort()));
        }
        Files.write(directory().resolve("preboot.asadmin"), before);
        var commands = new ArrayList<String>();
        if (datasource() != null) {
            // or the server, while it starts, waits for itself: its JMS listener wants to write this into the
            // configuration
            // while an application's first look-up of a managed thread factory is writing there
            commands.add("create-module-config --target server-config jms-service");
            Files.copy(driver(), domain().resolve("lib").resolve(driver().getFileName()));
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
    List<String> startOptions() {
        return List.of(
                "--prebootcommandfile",
                directory().resolve("preboot.asadmin").toString(),
                "--postbootcommandfile",
                directory().resolve("postboot.asadmin").toString());
    }
}
