package io.helpdesk.core.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Where connections come from: the container, or a pool of our own. */
final class DataSources {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private DataSources() {}

    /**
     * The container's datasource of this name.
     *
     * <p>On Payara the twin with {@code __pm} takes the transaction from the transaction manager, the plain one from the
     * calling component, which is wrong at commit time and silently loses atomicity. The twin is bound only after the
     * plain name was looked up once.
     */
    static DataSource fromContainer(String name) {
        var dataSource = lookup(name);
        openOnTheServersDriver(dataSource);
        return dataSource;
    }

    /**
     * Payara's pool looks for its driver when its first connection is opened, with the context class loader of the thread
     * that wants it, and keeps what it found. That of the application has a driver as well, which would stay in the pool when
     * the application is gone, and then find half of its classes in the server's.
     */
    private static void openOnTheServersDriver(DataSource dataSource) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(dataSource.getClass().getClassLoader());
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            // the server has no driver, or no database: whoever connects next says it
            LOG.log(Level.FINE, "No connection on a driver of the server", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static DataSource lookup(String name) {
        NamingException reason = null;
        for (var candidate : new String[] {name, "java:/" + name, "java:comp/env/" + name}) {
            try {
                var context = new InitialContext();
                var plain = (DataSource) context.lookup(candidate);
                try {
                    if (context.lookup(candidate + "__pm") instanceof DataSource twin) {
                        return twin;
                    }
                } catch (NamingException notPayara) {
                    if (plain.getClass().getName().startsWith("com.sun.gjc.")) {
                        throw new IllegalStateException(
                                "helpdesk.datasource=" + name
                                        + " has no transactional twin on this server; name a global resource such as jdbc/helpdesk");
                    }
                }
                return plain;
            } catch (NamingException e) {
                if (reason == null || isNobodys(reason)) {
                    reason = e;
                }
            }
        }
        throw new IllegalStateException(
                "helpdesk.datasource=" + name
                        + (isNobodys(reason)
                                ? " is not bound on this server; create the datasource, or correct the name"
                                : " cannot be opened by this server; look in its log, and whether the driver is where its configuration says: "
                                        + sentence(innermost(reason))),
                reason);
    }

    /** Whether nothing has the name; else something has it and cannot be made, for want of a driver mostly. */
    private static boolean isNobodys(NamingException reason) {
        return innermost(reason) instanceof NameNotFoundException;
    }

    private static Throwable innermost(Throwable reason) {
        var cause = reason;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String sentence(Throwable reason) {
        return String.valueOf(reason.getMessage()).strip().split("\\R")[0];
    }

    static String embeddedUrl(Settings settings) {
        var home = settings.home();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "helpdesk.home cannot be created; name a directory the server may write: " + home, e);
        }
        if (!Files.isWritable(home)) {
            throw new IllegalStateException(
                    "helpdesk.home cannot be written; name a directory the server may write: " + home);
        }
        // closed with the pool; the exit hook of H2 would race with the server for its classes
        return "jdbc:h2:file:" + home.resolve("helpdesk") + ";DB_CLOSE_ON_EXIT=FALSE" + H2Dialect.NEVER_COMPACTED;
    }

    /** The JDK keeps drivers, and with them all classes of the file they came in, until they are taken from it. */
    static void forgetDrivers() {
        var ours = AgroalDataSource.class.getClassLoader();
        DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == ours)
                .forEach(driver -> {
                    try {
                        DriverManager.deregisterDriver(driver);
                    } catch (SQLException e) {
                        LOG.log(
                                Level.WARNING,
                                "A JDBC driver stays behind: "
                                        + driver.getClass().getName(),
                                e);
                    }
                });
    }

    static AgroalDataSource ownPool(String url, Settings settings, TransactionIntegration transactions)
            throws SQLException {
        var database = DatabaseDialects.ofUrl(url);
        StartRefusal.unlessAlone(database, url);
        long timeoutMillis = settings.number(Setting.LIMIT_STATEMENT_TIMEOUT) * 1000;
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(settings.text(Setting.METRICS_TOKEN).isPresent())
                .connectionPoolConfiguration(pool -> pool.maxSize((int) settings.number(Setting.LIMIT_POOL))
                        .minSize(1)
                        .initialSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionCache(new ThreadsLastConnection())
                        .idleValidationTimeout(Duration.ofSeconds(5))
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .exceptionSorter(database.brokenConnections())
                        .transactionIntegration(transactions)
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(url)
                                    .connectionProviderClassName(database.driver())
                                    .principal(new NamePrincipal(
                                            settings.text(Setting.DATABASE_USER).orElse("sa")))
                                    .credential(new SimplePassword(settings.text(Setting.DATABASE_PASSWORD)
                                            .orElse("")));
                            database.configure(factory, timeoutMillis);
                            return factory;
                        })));
    }
}
