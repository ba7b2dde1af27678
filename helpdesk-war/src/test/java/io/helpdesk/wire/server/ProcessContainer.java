package io.helpdesk.wire.server;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.mariadb.MariaDb;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.postgres.Postgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * An application server for Arquillian, started once for all test classes of a process.
 *
 * <p>Published adapters deploy and undeploy for each class, and that of Payara Micro even starts a server for each; here
 * all classes deploy the same file, the one that was built; so it is deployed with the first class and stays until the
 * process ends. A run in several processes has a server and a database in each. Which
 * server it is says {@link ServerProcess}; which database is behind it {@code helpdesk.test.database} ({@code h2}
 * without any configuration, {@code postgresql} or {@code mariadb} by its address, or {@code jndi}: PostgreSQL by a datasource that the
 * server owns), and {@code helpdesk.test.context} the context root.
 */
@SuppressWarnings("deprecation")
public final class ProcessContainer implements DeployableContainer<ProcessContainer.Configuration> {

    /** Which of the run's processes this is. */
    private static final String FORK = System.getProperty("helpdesk.test.fork", "process-1");

    // where there are several processes, Arquillian begins and ends in them with each class
    private static DatabaseServer database;
    private static ServerProcess server;

    private Configuration configuration;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setup(Configuration given) {
        configuration = given;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        // with the first deployment
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (server == null) {
            var file = Path.of("target", "arquillian-" + configuration.database + "-" + FORK + "-" + archive.getName())
                    .toAbsolutePath();
            archive.as(ZipExporter.class).exportTo(file.toFile(), true);
            boot(file);
        }
        var base = server.base();
        return new ProtocolMetaData().addContext(new HTTPContext(base.getHost(), base.getPort()));
    }

    private void boot(Path file) {
        var starting = ServerProcess.named("wire-" + ServerProcess.kind() + "-" + configuration.database + "-" + FORK)
                .deploying(file)
                .under(configuration.contextRoot)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                // receivers of webhooks are on this machine, and nobody waits for hours
                .with("helpdesk.webhooks.allow.private", "true")
                // and so are providers
                .with("helpdesk.login.oidc.allow.private", "true")
                // all tests come from one address, and many with wrong credentials
                .with("helpdesk.limits.wrong.credentials", "0")
                // nor for a minute until a mailbox is looked into again
                .with("helpdesk.mail.poll", "1")
                .with("helpdesk.webhooks.retries", "1,1,1,1,1,1,1,1");
        switch (configuration.database) {
            case "postgresql" -> {
                database = Postgres.start("wire-" + FORK);
                starting.database(database);
            }
            case "jndi" -> {
                var postgres = Postgres.start("wire-" + FORK);
                database = postgres;
                starting.withDatasource(postgres);
            }
            case "mariadb" -> {
                database = MariaDb.start("wire-" + FORK);
                starting.database(database);
            }
            default -> {
                // the application's own
            }
        }
        server = starting.start();
        Server.use(new Server(server.base(), Optional.ofNullable(database), server::log));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next class
    }

    @Override
    public void stop() {
        // with the process, as each of the three sees to by itself
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("servers take files");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("servers take files");
    }

    /** What arquillian.xml says. */
    public static final class Configuration implements ContainerConfiguration {

        private String database = "h2";
        private String contextRoot = "/";

        public void setDatabase(String database) {
            this.database = database;
        }

        public void setContextRoot(String contextRoot) {
            this.contextRoot = contextRoot;
        }

        @Override
        public void validate() {
            if (!List.of("h2", "postgresql", "mariadb", "jndi").contains(database)) {
                throw new IllegalArgumentException("no such database: " + database);
            }
        }
    }

    /** Makes the container known to Arquillian. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, ProcessContainer.class);
        }
    }
}
