package io.helpdesk.wire.server;

import io.helpdesk.wire.postgres.Postgres;
import java.util.List;

/** A pool and its name, in the words of asadmin. */
final class AsadminDatasource {

    private AsadminDatasource() {}

    static List<String> commands(Postgres postgres) {
        return DeployPage.block("payara.md", "A datasource of the server", 2)
                .with("user=helpdesk:", "user=" + postgres.user() + ":")
                .with("change-me", postgres.password())
                .with(
                        "jdbc\\:postgresql\\://db.example.com/helpdesk",
                        postgres.url().replace(":", "\\:"))
                .lines("");
    }
}
