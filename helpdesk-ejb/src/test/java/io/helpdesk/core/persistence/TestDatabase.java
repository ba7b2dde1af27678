package io.helpdesk.core.persistence;

import io.helpdesk.core.model.Entities;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** A migrated database with Hibernate on it, without a server: transactions are the test's own. */
public final class TestDatabase extends Database {

    private final DatabaseDialect dialect;

    private TestDatabase(DatabaseDialect dialect) {
        this.dialect = dialect;
    }

    /** For objects that only ask which database it is. */
    public static Database of(DatabaseDialect dialect) {
        return new TestDatabase(dialect);
    }

    @Override
    public DatabaseDialect dialect() {
        return dialect;
    }

    /** Migrates, and validates the entities against the outcome. */
    public static SessionFactory open(DataSource dataSource, DatabaseDialect dialect) {
        Migrations.run(dataSource, dialect, TestDatabase.class.getClassLoader());
        var configuration = new Configuration();
        Entities.ALL.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        configuration.getProperties().put(AvailableSettings.HBM2DDL_AUTO, "validate");
        configuration.getProperties().put(AvailableSettings.XML_FORMAT_MAPPER, "jaxb");
        configuration.getProperties().put(AvailableSettings.JSON_FORMAT_MAPPER, new JsonFormat());
        return configuration.buildSessionFactory();
    }
}
