package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.inbox.ChannelSettings;
import io.helpdesk.api.inbox.Inbox;
import java.util.List;

/** Shows the mail settings of an inbox in this wire's layout; settings nobody made have the values of a fresh form. */
final class EmailConfigs {

    private static final String MASK = "\u2022".repeat(10);

    private EmailConfigs() {}

    static EmailConfigJson toJson(Inbox inbox, String from) {
        ChannelSettings settings = inbox.channel().settings();
        boolean sends = !text(settings, "smtp_address").isEmpty();
        boolean fetches = !text(settings, "imap_address").isEmpty();
        return new EmailConfigJson(
                sends || fetches ? "password" : "",
                null,
                sends ? List.of(smtp(settings)) : List.of(),
                fetches ? List.of(imap(settings)) : List.of(),
                from,
                "",
                "",
                false);
    }

    private static EmailConfigJson.Smtp smtp(ChannelSettings settings) {
        boolean tls = settings.flag("smtp_enable_ssl_tls");
        boolean startTls = settings.flag("smtp_enable_starttls_auto");
        return new EmailConfigJson.Smtp(
                text(settings, "smtp_address"),
                port(settings, "smtp_port"),
                text(settings, "smtp_login"),
                masked(settings, "smtp_password"),
                text(settings, "smtp_authentication"),
                tls ? "tls" : startTls ? "starttls" : "none",
                "none".equals(text(settings, "smtp_openssl_verify_mode")),
                text(settings, "smtp_domain"),
                0,
                0,
                "",
                "",
                tls);
    }

    private static EmailConfigJson.Imap imap(ChannelSettings settings) {
        return new EmailConfigJson.Imap(
                text(settings, "imap_address"),
                port(settings, "imap_port"),
                text(settings, "imap_login"),
                masked(settings, "imap_password"),
                "INBOX",
                "",
                "",
                settings.flag("imap_enable_ssl") ? "tls" : "none",
                false);
    }

    private static String masked(ChannelSettings settings, String key) {
        return settings.keeps(key) ? MASK : "";
    }

    private static String text(ChannelSettings settings, String key) {
        var text = settings.text(key);
        return text == null ? "" : text;
    }

    private static int port(ChannelSettings settings, String key) {
        return settings.open().get(key) instanceof Number port ? port.intValue() : 0;
    }
}
