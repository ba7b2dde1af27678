package io.helpdesk.wire.server;

import io.helpdesk.wire.postgres.Postgres;
import java.util.List;

/** A pool and its name, in the words of asadmin. */
final class AsadminDatasource {

    private AsadminDatasource() {}

    static List<String> commands(Postgres postgres) {
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource"
                        + " --restype javax.sql.DataSource --steadypoolsize 1 --maxpoolsize 20 --statementtimeout 30"
                        // or a database that was started again is met with dead connections
                        + " --isconnectvalidatereq=true --failconnection=true --validationmethod custom-validation"
                        + " --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
                        + " --property user="
                        + postgres.user() + ":password=" + postgres.password() + ":url="
                        + postgres.url().replace(":", "\\:") + " helpdesk",
                "create-jdbc-resource --connectionpoolid helpdesk jdbc/helpdesk");
    }
}
