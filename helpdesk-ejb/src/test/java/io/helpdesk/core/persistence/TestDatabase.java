package io.helpdesk.core.persistence;

import io.helpdesk.core.model.Entities;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** A migrated database with Hibernate on it, without a server: transactions are the test's own. */
public final class TestDatabase extends Database {

    private final DatabaseDialect dialect;
    private final boolean findsPartsOfTexts;

    private TestDatabase(DatabaseDialect dialect, boolean findsPartsOfTexts) {
        this.dialect = dialect;
        this.findsPartsOfTexts = findsPartsOfTexts;
    }

    /** For objects that only ask which database it is. */
    public static Database of(DatabaseDialect dialect) {
        return of(dialect, false);
    }

    /** The same, with or without an index for parts of texts. */
    public static Database of(DatabaseDialect dialect, boolean findsPartsOfTexts) {
        return new TestDatabase(dialect, findsPartsOfTexts);
    }

    @Override
    public boolean findsPartsOfTexts() {
        return findsPartsOfTexts;
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
