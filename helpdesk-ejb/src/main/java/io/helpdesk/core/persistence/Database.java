package io.helpdesk.core.persistence;

import io.agroal.api.AgroalDataSource;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.secret.SealedColumn;
import io.helpdesk.core.secret.Sealing;
import io.helpdesk.core.secret.SecretKeys;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * Connects to the database, migrates it and starts Hibernate, in this order, once, when the application starts
 * (docs/adr/0002-hibernate-started-by-the-application.md).
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Database {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private EntityClasses entities;

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<StartCheck> checks;

    private AgroalDataSource ownPool;
    private DataSource dataSource;
    private DatabaseDialect dialect;
    private boolean findsPartsOfTexts;
    private volatile EntityManagerFactory factory;

    @PostConstruct
    void start() {
        var manager = TransactionManagers.find();
        try {
            checks.forEach(StartCheck::check);
            dataSource = connect(new PooledConnections(manager, registry));
            try (var connection = dataSource.getConnection()) {
                var facts = connection.getMetaData();
                dialect = DatabaseDialects.ofProduct(facts.getDatabaseProductName());
                LOG.info("Helpdesk " + version() + " starts on Java " + Runtime.version());
                LOG.info("Database: " + facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion()
                        + " at " + withoutSecrets(facts.getURL()));
                StartRefusal.unlessAlone(dialect, facts.getURL());
                dialect.refuseWrongSettings(connection);
            }
            var loader = Database.class.getClassLoader();
            LOG.info("Schema version: " + Migrations.run(dataSource, dialect, loader));
            Sealing.by(keys());
            try (var connection = dataSource.getConnection()) {
                SealedColumn.refuseUnknownKeys(connection);
            }
            findsPartsOfTexts = lookForTextIndex();
            LOG.info("Text search: by " + (findsPartsOfTexts ? "trigrams" : "words"));
            factory = startHibernate(new ServerTransactions(manager, registry), loader);
            LOG.info("Demo: " + (settings.flag(Setting.DEMO) ? "on" : "off"));
        } catch (SQLException | RuntimeException e) {
            stop();
            throw StartRefusal.because(e);
        } catch (Error e) {
            stop();
            throw e;
        }
    }

    private EntityManagerFactory startHibernate(ServerTransactions transactions, ClassLoader loader) {
        var pipelined = new PipelinedDataSource(dataSource, registry);
        var together = dialect.takesStatementsTogether();
        var started = new HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(
                        new HelpdeskUnit(together ? pipelined : dataSource, loader, entities.all()),
                        properties(transactions));
        if (together) {
            pipelined.sendAfterFlushes(started.unwrap(SessionFactory.class));
        }
        return started;
    }

    @PreDestroy
    void stop() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
        if (ownPool != null) {
            ownPool.close();
            ownPool = null;
        }
        DataSources.forgetDrivers();
        RememberedAnnotations.forget(entities.all());
        LastLinkedRecord.forget();
    }

    /** Public, because an EJB's proxy has nothing else. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** The server's, to keep things for as long as a transaction lasts. */
    public TransactionSynchronizationRegistry transactions() {
        return registry;
    }

    /** Does this on a thread of the server's, inside of the application, wherever the caller is. */
    public <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** How our own pool stands; empty on a datasource of the server's. It is counted only where something is measured. */
    public Optional<PoolState> pool() {
        return Optional.ofNullable(ownPool)
                .map(AgroalDataSource::getMetrics)
                .map(now -> new PoolState(now.activeCount(), now.availableCount(), now.awaitingCount()));
    }

    /** For readiness and for work outside of Hibernate. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Null until the database was reached. */
    public DatabaseDialect dialect() {
        return dialect;
    }

    /** Whether {@code message_text} has an index that finds a part of a text; found out when the application starts. */
    public boolean findsPartsOfTexts() {
        return findsPartsOfTexts;
    }

    /** Warns once if there is none. */
    private SecretKeys keys() {
        var keys = SecretKeys.of(settings.text(Setting.SECRETS_KEY), settings.text(Setting.SECRETS_KEYS_OLD));
        if (!keys.seals()) {
            // who asked for the demo knows that it is a trial
            LOG.log(
                    settings.flag(Setting.DEMO) ? Level.INFO : Level.WARNING,
                    "No helpdesk.secrets.key is given: passwords of channels and signing keys are stored readable");
        }
        return keys;
    }

    private boolean lookForTextIndex() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return dialect.findsPartsOfTexts(connection);
        }
    }

    /** The application's version, as its build named it. */
    private static String version() {
        var version = Database.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    private DataSource connect(PooledConnections transactions) throws SQLException {
        var jndi = settings.text(Setting.DATASOURCE);
        if (jndi.isPresent()) {
            return DataSources.fromContainer(jndi.get());
        }
        var url = settings.text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            // who asked for the demo knows that it is a trial
            LOG.log(
                    settings.flag(Setting.DEMO) ? Level.INFO : Level.WARNING,
                    "No database is configured: an embedded one under " + settings.home()
                            + " is used. Set helpdesk.datasource or helpdesk.database.url for production.");
        }
        ownPool = DataSources.ownPool(url.orElseGet(() -> DataSources.embeddedUrl(settings)), settings, transactions);
        return ownPool;
    }

    private static Map<String, Object> properties(ServerTransactions transactions) {
        var properties = new HashMap<String, Object>();
        properties.put(AvailableSettings.JTA_PLATFORM, transactions);
        properties.put(AvailableSettings.HBM2DDL_AUTO, "validate");
        properties.put(AvailableSettings.JSON_FORMAT_MAPPER, new JsonFormat());
        properties.put(AvailableSettings.XML_FORMAT_MAPPER, "jaxb");
        properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, 50);
        properties.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        properties.put(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, 100);
        properties.put(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true);
        return properties;
    }

    /** A JDBC URL may carry a password. */
    static String withoutSecrets(String url) {
        return url == null ? "?" : url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
