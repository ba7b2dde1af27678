package io.helpdesk.core.secret;

/**
 * The keys of this application. They are given once, before anything is read or written: converters of columns are made by
 * Hibernate, which knows no bean of ours.
 */
public final class Sealing {

    private static volatile SecretKeys keys = SecretKeys.NONE;

    private Sealing() {}

    public static void by(SecretKeys given) {
        keys = given;
    }

    public static SecretKeys keys() {
        return keys;
    }
}
