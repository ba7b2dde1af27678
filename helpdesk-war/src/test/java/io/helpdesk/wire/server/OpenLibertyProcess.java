package io.helpdesk.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Open Liberty with the server.xml that is shipped, and what else it is told in drop-ins beside it. */
final class OpenLibertyProcess extends ServerProcess {

    private static final String PAGE = "openliberty.md";

    OpenLibertyProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        ServerFiles.deleteTree(server());
        var overrides = server().resolve("configDropins/overrides");
        Files.createDirectories(overrides);
        Files.copy(shipped(), server().resolve("server.xml"));
        Files.createDirectories(server().resolve("dropins"));
        if (!deployed()) {
            // reads configuration keys from its own configuration, while it runs
            Files.writeString(
                    overrides.resolve("configuration.xml"),
                    "<server><featureManager><feature>mpConfig-3.1</feature></featureManager></server>");
        } else if (directoryPort() != 0) {
            // declared where the directory is
            copyToApps();
        } else if (contextRoot().equals("/")) {
            Files.copy(artifact(), dropin("helpdesk"));
        } else {
            Files.writeString(
                    overrides.resolve("application.xml"),
                    "<server><webApplication location=\"" + copyToApps() + "\" contextRoot=\"" + contextRoot()
                            + "\"/></server>");
        }
        if (datasource() != null) {
            Files.writeString(
                    overrides.resolve("datasource.xml"),
                    DeployPage.block(PAGE, "A datasource of the server", 2)
                            .with("${shared.resource.dir}/postgresql-42.7.14.jar", driver())
                            .with(
                                    "jdbc:postgresql://db.example.com/helpdesk",
                                    datasource().url())
                            .with("user=\"helpdesk\"", "user=\"" + datasource().user() + "\"")
                            .with("change-me", datasource().password())
                            .text());
        }
        if (mailPort() != 0) {
            Files.writeString(
                    overrides.resolve("mail.xml"),
                    DeployPage.block(PAGE, "A mail session of the server", 1)
                            .with("smtp.example.com", "127.0.0.1")
                            .with("587", mailPort())
                            // nobody logs in to the tests' own, nor is anything encrypted there
                            .with("\"true\"", "\"false\"")
                            .text());
        }
        if (directoryPort() != 0) {
            Files.writeString(
                    overrides.resolve("directory.xml"),
                    DeployPage.block(PAGE, "The company's directory", 1)
                            .with("ldap.example.org", "127.0.0.1")
                            .with("389", directoryPort())
                            .with("change-me", "reader-pass")
                            .text());
        }
        if (provider() != null) {
            Files.writeString(
                    overrides.resolve("provider.xml"),
                    DeployPage.block(PAGE, "The company's provider", 1)
                            .with(
                                    "${server.config.dir}/provider.p12",
                                    provider().trusted())
                            .with("https://desk.example.com", "http://127.0.0.1:" + port())
                            .with("https://login.example.org", provider().issuer())
                            .with("\"desk\"", "\"" + provider().client() + "\"")
                            .with(
                                    "clientSecret=\"change-me\"",
                                    "clientSecret=\"" + provider().secret() + "\"")
                            .with("change-me", provider().trustedPassword())
                            .text());
        }
        Files.write(server().resolve("jvm.options"), javaOptions());
        environment().put("JAVA_HOME", System.getProperty("java.home"));
        environment().put("WLP_USER_DIR", directory().toString());
        environment().put("HTTP_PORT", String.valueOf(port()));
    }

    @Override
    List<String> command() {
        // becomes the server: the script replaces itself
        return List.of(installation().resolve("bin/server").toString(), "run", "helpdesk");
    }

    @Override
    boolean refused() {
        return log().contains("CWWKZ0002E") || log().contains("CWWKZ0004E");
    }

    @Override
    boolean started() {
        return log().contains("CWWKF0011I");
    }

    @Override
    public Operator operator() {
        return new Operator() {
            private String configured;

            @Override
            public void deploy(String name) {
                var said = after(
                        () -> {
                            // a file that is still being written would be taken as well
                            var whole = Files.copy(artifact(), directory().resolve(name + suffix()));
                            Files.move(whole, dropin(name), StandardCopyOption.ATOMIC_MOVE);
                        },
                        "CWWKZ0001I",
                        "CWWKZ0003I",
                        "CWWKZ0002E",
                        "CWWKZ0004E");
                // it calls it an update when it has not noticed that the file was gone in between
                if (!said.contains("CWWKZ0001I") && !said.contains("CWWKZ0003I")) {
                    // says nothing more when that which did not start goes
                    make(() -> Files.delete(dropin(name)));
                    throw new IllegalStateException(said);
                }
            }

            @Override
            public void undeploy(String name) {
                after(() -> Files.delete(dropin(name)), "CWWKZ0009I");
            }

            @Override
            public void configure(Map<String, String> keys) {
                var file = new StringBuilder("<server>");
                keys.forEach((key, value) -> file.append("<variable name=\"")
                        .append(key)
                        .append("\" value=\"")
                        .append(value)
                        .append("\"/>"));
                file.append("</server>");
                if (!file.toString().equals(configured)) {
                    configured = file.toString();
                    after(
                            () -> Files.writeString(server().resolve("configDropins/overrides/keys.xml"), configured),
                            "CWWKG0017I",
                            "CWWKG0018I");
                }
            }
        };
    }

    /**
     * Does it and waits until the log has one of these messages.
     *
     * @return what was logged since
     */
    private String after(Change change, String... messages) {
        int before = log().length();
        make(change);
        await(() -> Stream.of(messages).anyMatch(log().substring(before)::contains), "said " + List.of(messages));
        return log().substring(before);
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To what it watches. */
    private interface Change {
        void make() throws IOException;
    }

    private String copyToApps() throws IOException {
        var name = "helpdesk" + suffix();
        Files.createDirectories(server().resolve("apps"));
        Files.copy(artifact(), server().resolve("apps").resolve(name));
        return name;
    }

    private Path dropin(String name) {
        return server().resolve("dropins").resolve(name + suffix());
    }

    private String suffix() {
        var file = artifact().toString();
        return file.substring(file.lastIndexOf('.'));
    }

    private Path server() {
        return directory().resolve("servers/helpdesk");
    }

    /** The one file for Open Liberty that the deployment guide hands out. */
    private Path shipped() {
        return module().resolve("../docs/deploy/openliberty/server.xml");
    }
}
