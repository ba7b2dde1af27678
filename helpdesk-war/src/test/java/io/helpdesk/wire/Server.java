package io.helpdesk.wire;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.wire.postgres.Postgres;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The server that the wire tests of this run talk to.
 *
 * @param base where the application is, its context root included
 * @param database behind it, unless it is the embedded one, which lets nobody else in
 * @param log what the server has logged so far
 */
public record Server(URI base, Optional<DatabaseServer> database, Supplier<String> log) {

    /** The bootstrap token of every server that tests start. */
    public static final String PLATFORM_TOKEN = "platform-token-of-the-tests";

    private static volatile Server current;

    public static Server current() {
        if (current == null) {
            throw new IllegalStateException("no server: is the test class a WireTest?");
        }
        return current;
    }

    /** For the container that started it. */
    public static void use(Server server) {
        current = server;
    }

    /** The database behind it, if it is a PostgreSQL. */
    public Optional<Postgres> postgres() {
        return database.filter(Postgres.class::isInstance).map(Postgres.class::cast);
    }

    public Http http() {
        return Http.at(base);
    }
}
