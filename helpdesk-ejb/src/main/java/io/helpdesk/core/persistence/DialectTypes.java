package io.helpdesk.core.persistence;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;

/** Found by Hibernate as it starts: has the database's class say which types are treated differently. */
public class DialectTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        var hibernates = services.requireService(JdbcServices.class).getDialect();
        DatabaseDialects.ALL.stream()
                .filter(ours -> ours.hibernateDialect().isInstance(hibernates))
                .forEach(ours -> ours.contribute(types));
    }
}
