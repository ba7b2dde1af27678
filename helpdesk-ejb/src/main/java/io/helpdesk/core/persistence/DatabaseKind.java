package io.helpdesk.core.persistence;

import java.util.Locale;

/** The databases we run on, and where they differ. */
public enum DatabaseKind {
    POSTGRESQL("postgresql", "jsonb", "org.postgresql.Driver"),
    H2("h2", "json", "org.h2.Driver");

    private final String folder;
    private final String jsonType;
    private final String driver;

    DatabaseKind(String folder, String jsonType, String driver) {
        this.folder = folder;
        this.jsonType = jsonType;
        this.driver = driver;
    }

    String folder() {
        return folder;
    }

    String jsonType() {
        return jsonType;
    }

    String driver() {
        return driver;
    }

    static DatabaseKind ofProduct(String product) {
        var name = product.toLowerCase(Locale.ROOT);
        for (var kind : values()) {
            if (name.contains(kind.folder)) {
                return kind;
            }
        }
        throw new IllegalStateException("this release runs on PostgreSQL and H2, not on " + product);
    }

    static DatabaseKind ofUrl(String url) {
        for (var kind : values()) {
            if (url.startsWith("jdbc:" + kind.folder + ":")) {
                return kind;
            }
        }
        throw new IllegalStateException("helpdesk.database.url must start with jdbc:postgresql: or jdbc:h2:");
    }
}
