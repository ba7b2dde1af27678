package io.helpdesk.core.secret;

import java.sql.Connection;
import java.sql.SQLException;

/** Where sealed texts are stored. */
public enum SealedColumn {
    WEBHOOK_SECRET("delivery_target", "secret", "id"),
    INBOX_HMAC_TOKEN("inbox", "hmac_token", "id"),
    INBOX_CHANNEL_SECRETS("inbox", "channel_secrets", "id"),
    MAIL_DOOR_SECRET("mail_door", "secret", "inbox_id"),
    MAIL_GRANT_CLIENT_SECRET("mail_grant_flow", "client_secret", "state_hash"),
    MAIL_GRANT_VERIFIER("mail_grant_flow", "verifier", "state_hash"),
    OIDC_CLIENT_SECRET("oidc_provider", "client_secret", "id"),
    CONTEXT_LINK_SECRET("context_link", "link_secret", "id"),
    NOTIFICATION_MAIL_PASSWORD("notification_mail", "password", "account_id"),
    PUSH_SUBSCRIPTION_ATTRIBUTES("push_subscription", "attributes", "id"),
    INBOX_LINK_TOKEN("inbox_link", "token", "id"),
    INSTANCE_SECRET("instance_secret", "secret", "name");

    private final String table;
    private final String column;
    private final String key;

    SealedColumn(String table, String column, String key) {
        this.table = table;
        this.column = column;
        this.key = key;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /**
     * Rather than to go on without what was sealed.
     *
     * @throws IllegalStateException if something was sealed by a key that is not given
     */
    public static void refuseUnknownKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : values()) {
                try (var beginnings = statement.executeQuery("select distinct substring(" + each.column
                        + ", 1, 20) from " + each.table + " where " + each.column + " is not null")) {
                    while (beginnings.next()) {
                        SecretKeys.keyOf(beginnings.getString(1)).ifPresent(each::refuseUnless);
                    }
                }
            }
        }
    }

    private void refuseUnless(String key) {
        if (!Sealing.keys().knows(key)) {
            throw new IllegalStateException("secrets of " + table + "." + column + " were sealed by the key " + key
                    + ", which is not given; name it in helpdesk.secrets.key or helpdesk.secrets.keys.old");
        }
    }

    /** What is stored by another key or none: key and text of at most some hundred rows. */
    String others() {
        return "select " + key + ", " + column + " from " + table + " where " + column + " is not null and " + column
                + " not like :current order by " + key;
    }

    /** Unless it was written meanwhile. */
    String replacement() {
        return "update " + table + " set " + column + " = :sealed where " + key + " = :key and " + column
                + " = :stored";
    }
}
