package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** WildFly: a copy of its standalone directory, configured by its own CLI. */
final class WildFlyProcess extends ServerProcess {

    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private static final String PAGE = "wildfly.md";

    private final int management = Ports.free();

    WildFlyProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        ServerFiles.deleteTree(standalone());
        ServerFiles.copyTree(installation().resolve("standalone"), standalone());
        ServerFiles.deleteTree(directory().resolve("modules"));
        Files.createDirectories(directory().resolve("modules"));
        configure(commands());
        if (deployed()) {
            Files.copy(artifact(), standalone().resolve("deployments/helpdesk" + suffix()));
        }
    }

    private List<String> commands() throws IOException {
        var commands = new ArrayList<>(DeployPage.block(PAGE, "Try it", 1)
                .with(",/", "\n/")
                .with(",stop", "\nstop")
                .lines("/"));
        if (datasource() != null) {
            commands.addAll(inner(DeployPage.block(PAGE, "A datasource of the server", 1)
                    .with(
                            "--resources=postgresql-42.7.14.jar",
                            "--module-root-dir=" + directory().resolve("modules") + " --resources=" + driver())
                    .with(
                            "jdbc:postgresql://db.example.com/helpdesk",
                            datasource().url())
                    .with("--user-name=helpdesk", "--user-name=" + datasource().user())
                    .with("change-me", datasource().password())));
        }
        if (mailPort() != 0) {
            commands.add(
                    "/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=helpdesk-smtp"
                            + ":add(host=127.0.0.1,port=" + mailPort() + ")");
            commands.add("/subsystem=mail/mail-session=helpdesk:add(jndi-name=\"java:/mail/helpdesk\","
                    + "from=\"desk@example.com\")");
            commands.add("/subsystem=mail/mail-session=helpdesk/server=smtp"
                    + ":add(outbound-socket-binding-ref=helpdesk-smtp)");
        }
        if (directoryPort() != 0) {
            commands.addAll(directory(directoryPort()));
        }
        if (tokenKey() != null) {
            commands.addAll(tokens(tokenKey()));
        }
        if (provider() != null) {
            commands.addAll(provider(provider()));
        }
        if (!contextRoot().equals("/")) {
            var descriptor = Files.writeString(
                    directory().resolve("jboss-web.xml"),
                    "<jboss-web><context-root>" + contextRoot() + "</context-root></jboss-web>");
            commands.add("deployment-overlay add --name=context-root --content=/WEB-INF/jboss-web.xml=" + descriptor
                    + " --deployments=helpdesk.war");
        }
        return commands;
    }

    private static List<String> directory(int port) {
        return inner(DeployPage.block(PAGE, "The company's directory", 1)
                .with("ldap.example.org:389", "127.0.0.1:" + port)
                .with("change-me", "reader-pass"));
    }

    /** Besides the directory; and basic authentication where the application asks for it. */
    private static List<String> tokens(String key) {
        return inner(DeployPage.block(PAGE, "The company's directory", 2).with("MIIBIj...", key));
    }

    /** Over a connection that is not encrypted, for which the page has a word besides. */
    private static List<String> provider(CompanyProvider company) {
        return inner(DeployPage.block(PAGE, "The company's provider", 1)
                .with("https://login.example.org", company.issuer())
                .with("client-id=desk", "client-id=" + company.client())
                .with("verify-token-audience=true", "verify-token-audience=true,ssl-required=none")
                .with("change-me", company.secret()));
    }

    /** What is between the two lines that start and stop WildFly for the others. */
    private static List<String> inner(DeployPage block) {
        return block.lines("").stream().filter(line -> !line.contains("embed")).toList();
    }

    private void configure(List<String> commands) throws IOException {
        var script = new ArrayList<String>();
        script.add("embed-server --server-config=standalone.xml --std-out=discard");
        script.addAll(commands);
        script.add("stop-embedded-server");
        var file = Files.write(directory().resolve("configure.cli"), script);
        cli("-Djboss.server.base.dir=" + standalone(), "--file=" + file);
    }

    private void cli(String option, String... words) {
        var command = new ArrayList<>(
                List.of(installation().resolve("bin/jboss-cli.sh").toString()));
        command.addAll(List.of(words));
        Tool.run(
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JBOSS_HOME",
                        installation().toString(),
                        "JBOSS_MODULEPATH",
                        modulePath(),
                        "JAVA_OPTS",
                        "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + option),
                command);
    }

    @Override
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(javaCommand());
        command.addAll(javaOptions());
        command.addAll(OPENED);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dlogging.configuration="
                        + standalone()
                                .resolve("configuration/logging.properties")
                                .toUri(),
                "-Djboss.home.dir=" + installation(),
                "-jar",
                installation().resolve("jboss-modules.jar").toString(),
                "-mp",
                modulePath(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + installation(),
                "-Djboss.server.base.dir=" + standalone(),
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "-Djboss.http.port=" + port(),
                "-Djboss.https.port=" + Ports.free(),
                "-Djboss.management.http.port=" + management,
                "-Djboss.management.https.port=" + Ports.free()));
        return command;
    }

    @Override
    boolean refused() {
        return log().contains("WFLYSRV0026") || log().contains("WFLYCTL0186") || log().contains("WFLYSRV0021");
    }

    @Override
    boolean started() {
        return log().contains("WFLYSRV0025");
    }

    @Override
    public Operator operator() {
        return new Operator() {
            private Set<String> configured = Set.of();

            @Override
            public void deploy(String name) {
                told("deploy " + artifact() + " --name=" + name + suffix());
            }

            @Override
            public void undeploy(String name) {
                told("undeploy " + name + suffix());
            }

            @Override
            public void configure(Map<String, String> keys) {
                var commands = configured.stream().map(key -> "/system-property=" + key + ":remove");
                var more = keys.entrySet().stream()
                        .map(key -> "/system-property=" + key.getKey() + ":add(value=\"" + key.getValue() + "\")");
                told(Stream.concat(commands, more).toArray(String[]::new));
                configured = keys.keySet();
            }

            private void told(String... commands) {
                cli(
                        "",
                        "--connect",
                        "--controller=127.0.0.1:" + management,
                        "--commands=" + String.join(",", commands));
            }
        };
    }

    private String suffix() {
        var file = artifact().toString();
        return file.substring(file.lastIndexOf('.'));
    }

    private Path standalone() {
        return directory().resolve("standalone");
    }

    private String modulePath() {
        return directory().resolve("modules") + ":" + installation().resolve("modules");
    }
}
