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
        var commands = new ArrayList<String>();
        // larger bodies are refused by the application, in the dialect's words
        commands.add("/subsystem=undertow/server=default-server/http-listener=default"
                + ":write-attribute(name=max-post-size,value=0)");
        if (datasource() != null) {
            var module = directory().resolve("modules");
            commands.add("module add --name=org.postgresql.jdbc --module-root-dir=" + module + " --resources="
                    + driver() + " --dependencies=java.se,jakarta.transaction.api");
            commands.add("/subsystem=datasources/jdbc-driver=postgresql:add(driver-name=postgresql,"
                    + "driver-module-name=org.postgresql.jdbc)");
            commands.add("data-source add --name=helpdesk --jndi-name=java:/jdbc/helpdesk --driver-name=postgresql"
                    + " --connection-url=" + datasource().url() + " --user-name="
                    + datasource().user() + " --password="
                    + datasource().password() + " --min-pool-size=1 --max-pool-size=20 --query-timeout=30"
                    // or a database that was started again is met with dead connections
                    + " --validate-on-match=true --background-validation=false --valid-connection-checker-class-name="
                    + "org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker"
                    + " --exception-sorter-class-name="
                    + "org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLExceptionSorter");
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
        return List.of(
                "/subsystem=elytron/dir-context=company:add(url=\"ldap://127.0.0.1:" + port
                        + "\",principal=\"cn=reader\"," + "credential-reference={clear-text=\"reader-pass\"})",
                "/subsystem=elytron/ldap-realm=company:add(dir-context=company,direct-verification=true,"
                        + "identity-mapping={search-base-dn=\"ou=people,dc=example,dc=org\",rdn-identifier=mail,"
                        + "attribute-mapping=[{filter-base-dn=\"ou=groups,dc=example,dc=org\",filter=\"(member={1})\","
                        + "from=cn,to=Roles}]})",
                "/subsystem=elytron/security-domain=company:add(realms=[{realm=company}],default-realm=company,"
                        + "permission-mapper=default-permission-mapper)",
                "/subsystem=undertow/application-security-domain=other:write-attribute(name=security-domain,value=company)",
                "/subsystem=ejb3/application-security-domain=other:write-attribute(name=security-domain,value=company)");
    }

    /** Besides the directory; and basic authentication where the application asks for it. */
    private static List<String> tokens(String key) {
        return List.of(
                "/subsystem=elytron/token-realm=tokens:add(principal-claim=upn,jwt={issuer=[\"https://login.example.org\"],"
                        + "audience=[helpdesk],public-key=\"-----BEGIN PUBLIC KEY-----" + key
                        + "-----END PUBLIC KEY-----\"})",
                "/subsystem=elytron/simple-role-decoder=groups:add(attribute=groups)",
                "/subsystem=elytron/security-domain=company:write-attribute(name=realms,value=[{realm=company},"
                        + "{realm=tokens,role-decoder=groups}])",
                "/subsystem=elytron/http-authentication-factory=company:add(security-domain=company,"
                        + "http-server-mechanism-factory=global,mechanism-configurations=["
                        + "{mechanism-name=BEARER_TOKEN,mechanism-realm-configurations=[{realm-name=tokens}]},"
                        + "{mechanism-name=BASIC,mechanism-realm-configurations=[{realm-name=company}]}])",
                "/subsystem=undertow/application-security-domain=other:remove",
                "/subsystem=undertow/application-security-domain=other:add(http-authentication-factory=company,"
                        + "override-deployment-config=true)",
                // or it looks at what is no token of its own
                "/subsystem=undertow/servlet-container=default:write-attribute(name=proactive-authentication,value=false)");
    }

    private static List<String> provider(CompanyProvider company) {
        var deployment = "/subsystem=elytron-oidc-client/secure-deployment=helpdesk.war";
        return List.of(
                deployment + ":add(provider-url=\"" + company.issuer() + "\",client-id=" + company.client()
                        + ",principal-attribute=email,verify-token-audience=true,ssl-required=none)",
                deployment + "/credential=secret:add(secret=" + company.secret() + ")",
                // or it sends each request of a browser to the provider that nobody has asked to authenticate, and then
                // no other
                "/subsystem=undertow/servlet-container=default:write-attribute(name=proactive-authentication,value=false)");
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
