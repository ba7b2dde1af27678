package io.helpdesk.core.persistence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The databases this release runs on. */
public final class DatabaseDialects {

    public static final DatabaseDialect POSTGRESQL = new PostgresqlDialect();

    /** To try it, and for tests. */
    public static final DatabaseDialect H2 = new H2Dialect();

    public static final DatabaseDialect MARIADB = new MariaDbDialect();

    public static final List<DatabaseDialect> ALL = List.of(POSTGRESQL, MARIADB, H2);

    private DatabaseDialects() {}

    /**
     * @param product as the driver's metadata say it
     * @throws IllegalStateException if this release does not run on it
     */
    static DatabaseDialect ofProduct(String product) {
        var name = product.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(dialect -> name.contains(dialect.product().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this release runs on "
                        + ALL.stream().map(DatabaseDialect::product).collect(Collectors.joining(" and "))
                        + ", not on " + product));
    }

    /** @throws IllegalStateException if this release does not run on it */
    static DatabaseDialect ofUrl(String url) {
        return ALL.stream()
                .filter(dialect -> url.startsWith(prefix(dialect)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("helpdesk.database.url must start with "
                        + ALL.stream().map(DatabaseDialects::prefix).collect(Collectors.joining(" or "))));
    }

    private static String prefix(DatabaseDialect dialect) {
        return "jdbc:" + dialect.name() + ":";
    }
}
