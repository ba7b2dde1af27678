package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Open Liberty with the server.xml that is shipped, and what else it is told in drop-ins beside it. */
final class OpenLibertyProcess extends ServerProcess {

    OpenLibertyProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        ServerFiles.deleteTree(server());
        var overrides = server().resolve("configDropins/overrides");
        Files.createDirectories(overrides);
        Files.copy(shipped(), server().resolve("server.xml"));
        var file = artifact().toString();
        var name = "helpdesk" + file.substring(file.lastIndexOf('.'));
        if (contextRoot().equals("/")) {
            Files.createDirectories(server().resolve("dropins"));
            Files.copy(artifact(), server().resolve("dropins").resolve(name));
        } else {
            Files.createDirectories(server().resolve("apps"));
            Files.copy(artifact(), server().resolve("apps").resolve(name));
            Files.writeString(overrides.resolve("application.xml"), "<server><webApplication location=\"" + name
                    + "\" contextRoot=\"" + contextRoot() + "\"/></server>");
        }
        if (datasource() != null) {
            Files.writeString(overrides.resolve("datasource.xml"), """
                    <server>
                      <library id="postgresql"><file name="%s"/></library>
                      <dataSource id="helpdesk" jndiName="jdbc/helpdesk" isolationLevel="TRANSACTION_READ_COMMITTED"
                                  validationTimeout="5s">
                        <jdbcDriver libraryRef="postgresql"/>
                        <properties.postgresql URL="%s" user="%s" password="%s"/>
                        <connectionManager minPoolSize="1" maxPoolSize="20"/>
                      </dataSource>
                    </server>
                    """.formatted(driver(), datasource().url(), datasource().user(), datasource().password()));
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

    private Path server() {
        return directory().resolve("servers/helpdesk");
    }

    /** The one file for Open Liberty that the deployment guide hands out. */
    private Path shipped() {
        return module().resolve("../docs/deploy/openliberty/server.xml");
    }
}
