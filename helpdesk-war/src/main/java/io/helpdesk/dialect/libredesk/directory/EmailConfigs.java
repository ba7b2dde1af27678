package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.inbox.ChannelSettings;
import io.helpdesk.api.inbox.Inbox;
import java.util.List;
import java.util.Map;

/** Shows the mail settings of an inbox in this wire's layout; settings nobody made have the values of a fresh form. */
final class EmailConfigs {

    private static final String MASK = "\u2022".repeat(10);

    private EmailConfigs() {}

    static EmailConfigJson toJson(Inbox inbox, String from) {
        ChannelSettings settings = inbox.channel().settings();
        boolean sends = !text(settings, "smtp_address").isEmpty();
        boolean fetches = !text(settings, "imap_address").isEmpty();
        Map<?, ?> grant = settings.object("mail_oauth");
        return new EmailConfigJson(
                !grant.isEmpty() ? "oauth2" : sends || fetches ? "password" : "",
                grant.isEmpty() ? null : oauth(grant),
                sends ? List.of(smtp(settings)) : List.of(),
                fetches ? List.of(imap(settings)) : List.of(),
                from,
                text(settings, "from_name_template"),
                text(settings, "reply_to"),
                settings.flag("plus_addressing"));
    }

    /** Secrets are masked, whether or not there are any. */
    private static EmailConfigJson.OAuth oauth(Map<?, ?> grant) {
        return new EmailConfigJson.OAuth(
                text(grant, "provider"),
                MASK,
                MASK,
                text(grant, "expires_at"),
                text(grant, "client_id"),
                MASK,
                text(grant, "tenant_id"));
    }

    private static String text(Map<?, ?> grant, String key) {
        return grant.get(key) instanceof String text ? text : "";
    }

    private static EmailConfigJson.Smtp smtp(ChannelSettings settings) {
        boolean tls = settings.flag("smtp_enable_ssl_tls");
        boolean startTls = settings.flag("smtp_enable_starttls_auto");
        return new EmailConfigJson.Smtp(
                text(settings, "smtp_address"),
                number(settings, "smtp_port"),
                text(settings, "smtp_login"),
                masked(settings, "smtp_password"),
                text(settings, "smtp_authentication"),
                tls ? "tls" : startTls ? "starttls" : "none",
                "none".equals(text(settings, "smtp_openssl_verify_mode")),
                text(settings, "smtp_domain"),
                number(settings, "smtp_max_conns"),
                number(settings, "smtp_max_msg_retries"),
                text(settings, "smtp_idle_timeout"),
                text(settings, "smtp_pool_wait_timeout"),
                tls);
    }

    private static EmailConfigJson.Imap imap(ChannelSettings settings) {
        return new EmailConfigJson.Imap(
                text(settings, "imap_address"),
                number(settings, "imap_port"),
                text(settings, "imap_login"),
                masked(settings, "imap_password"),
                settings.text("imap_mailbox") == null ? "INBOX" : text(settings, "imap_mailbox"),
                text(settings, "imap_read_interval"),
                text(settings, "imap_scan_since"),
                settings.flag("imap_enable_ssl") ? "tls" : settings.flag("imap_enable_starttls") ? "starttls" : "none",
                settings.flag("imap_tls_skip_verify"));
    }

    private static String masked(ChannelSettings settings, String key) {
        return settings.keeps(key) ? MASK : "";
    }

    private static String text(ChannelSettings settings, String key) {
        var text = settings.text(key);
        return text == null ? "" : text;
    }

    private static int number(ChannelSettings settings, String key) {
        return settings.open().get(key) instanceof Number number ? number.intValue() : 0;
    }
}
