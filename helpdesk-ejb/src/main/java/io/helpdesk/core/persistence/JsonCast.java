package io.helpdesk.core.persistence;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.PostgreSQLCastingJsonJdbcType;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;

/**
 * On PostgreSQL JSON is bound as text and cast by the database, never as the driver's own object type, whose class may be
 * another copy than the one of the server's driver.
 */
public class JsonCast implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        if (services.requireService(JdbcServices.class).getDialect() instanceof PostgreSQLDialect) {
            types.contributeJdbcType(PostgreSQLCastingJsonJdbcType.JSONB_INSTANCE);
        }
    }
}
