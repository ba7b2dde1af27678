package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code config} of an email inbox as settings of its channel (libredesk-desk 5.3). It is written whole: what it does not
 * have is taken away, but for passwords that are empty or come back as they were masked.
 */
final class EmailConfigCommand {

    private static final String MASK = "\u2022";
    private static final Set<String> AUTHENTICATIONS = Set.of("", "password", "oauth2");
    private static final Set<String> PROVIDERS = Set.of("google", "microsoft");
    private static final Set<String> PROTOCOLS = Set.of("", "none", "plain", "login", "cram");
    private static final Set<String> ENCRYPTIONS = Set.of("none", "starttls", "tls");
    private static final String SMTP = "smtp";
    private static final String IMAP = "imap";

    private final Map<?, ?> config;
    private final Map<String, Object> settings = new LinkedHashMap<>();

    private EmailConfigCommand(Map<?, ?> config) {
        this.config = config;
    }

    /**
     * @param known the settings so far, of which secrets are kept; empty for a new inbox
     * @param complete whether there has to be a server of each kind
     * @throws LibredeskRefusal in the order of the original's rules
     */
    static Map<String, Object> settings(Map<?, ?> config, Map<String, Object> known, boolean complete) {
        var command = new EmailConfigCommand(config);
        command.authentication(known);
        command.smtp(complete);
        command.imap(complete);
        command.settings.put("reply_to", orNull(text(config, "reply_to")));
        command.settings.put("plus_addressing", flag(config, "enable_plus_addressing"));
        return command.settings;
    }

    private void authentication(Map<String, Object> known) {
        var type = text(config, "auth_type");
        if (!AUTHENTICATIONS.contains(type)) {
            throw LibredeskRefusal.badInput();
        }
        settings.put("mail_oauth", type.equals("oauth2") ? oauth(known) : null);
    }

    private Map<String, Object> oauth(Map<String, Object> known) {
        if (!(config.get("oauth") instanceof Map<?, ?> sent) || sent.isEmpty()) {
            throw LibredeskRefusal.input("oauth empty");
        }
        if (!PROVIDERS.contains(text(sent, "provider"))) {
            throw LibredeskRefusal.badInput();
        }
        if (text(sent, "client_id").isEmpty()) {
            throw LibredeskRefusal.input("oauth.client_id empty");
        }
        var before = known.get("mail_oauth") instanceof Map<?, ?> kept ? kept : Map.of();
        var grant = new LinkedHashMap<String, Object>();
        for (var name : List.of("provider", "client_id", "tenant_id", "expires_at")) {
            grant.put(name, text(sent, name));
        }
        for (var name : List.of("client_secret", "access_token", "refresh_token")) {
            var value = text(sent, name);
            grant.put(name, kept(value) ? text(before, name) : value);
        }
        return grant;
    }

    private void smtp(boolean complete) {
        var server = only(SMTP, complete, "Empty SMTP config");
        boolean there = !server.isEmpty();
        if (there && text(server, "host").isEmpty()) {
            throw LibredeskRefusal.input("smtp.host empty");
        }
        if (there && number(server, "port") <= 0) {
            throw LibredeskRefusal.input("Invalid port value");
        }
        var encryption = text(server, "tls_type");
        boolean unknown = !PROTOCOLS.contains(text(server, "auth_protocol"))
                || !encryption.isEmpty() && !ENCRYPTIONS.contains(encryption);
        if (there && unknown) {
            throw LibredeskRefusal.badInput();
        }
        server(SMTP, server, there);
        boolean tls = encryption.equals("tls") || flag(server, "ssl");
        boolean startTls = !tls && encryption.equals("starttls");
        settings.put("smtp_enable_ssl_tls", tls);
        settings.put("smtp_enable_starttls_auto", startTls);
        settings.put("smtp_starttls_required", startTls);
        settings.put("smtp_openssl_verify_mode", flag(server, "tls_skip_verify") ? "none" : "peer");
        settings.put("smtp_authentication", orNull(text(server, "auth_protocol")));
        settings.put("smtp_domain", orNull(text(server, "hello_hostname")));
        settings.put("smtp_max_conns", number(server, "max_conns"));
        settings.put("smtp_max_msg_retries", number(server, "max_msg_retries"));
        settings.put("smtp_idle_timeout", orNull(text(server, "idle_timeout")));
        settings.put("smtp_pool_wait_timeout", orNull(text(server, "pool_wait_timeout")));
    }

    private void imap(boolean complete) {
        var server = only(IMAP, complete, "Empty IMAP config");
        boolean there = !server.isEmpty();
        if (there && text(server, "host").isEmpty()) {
            throw LibredeskRefusal.input("imap.host empty");
        }
        if (there && number(server, "port") <= 0) {
            throw LibredeskRefusal.badInput();
        }
        if (there && text(server, "mailbox").isEmpty()) {
            throw LibredeskRefusal.input("imap.mailbox empty");
        }
        if (there && !ENCRYPTIONS.contains(text(server, "tls_type"))) {
            throw LibredeskRefusal.badInput();
        }
        server(IMAP, server, there);
        settings.put("imap_enable_ssl", text(server, "tls_type").equals("tls"));
        settings.put("imap_enable_starttls", text(server, "tls_type").equals("starttls"));
        settings.put("imap_tls_skip_verify", flag(server, "tls_skip_verify"));
        settings.put("imap_mailbox", orNull(text(server, "mailbox")));
        settings.put("imap_read_interval", orNull(text(server, "read_interval")));
        settings.put("imap_scan_since", orNull(text(server, "scan_inbox_since")));
    }

    private void server(String protocol, Map<?, ?> server, boolean there) {
        settings.put(protocol + "_enabled", there);
        settings.put(protocol + "_address", orNull(text(server, "host")));
        settings.put(protocol + "_port", number(server, "port"));
        settings.put(protocol + "_login", orNull(text(server, "username")));
        var password = text(server, "password");
        if (!there) {
            settings.put(protocol + "_password", null);
        } else if (!kept(password)) {
            settings.put(protocol + "_password", password);
        }
    }

    /** An inbox here has one server of each kind; of several none could be shown again. */
    private Map<?, ?> only(String name, boolean complete, String none) {
        var servers = config.get(name) instanceof List<?> list ? list : List.of();
        if (servers.isEmpty() && complete) {
            throw LibredeskRefusal.input(none);
        }
        if (servers.size() > 1) {
            throw LibredeskRefusal.badInput();
        }
        return !servers.isEmpty() && servers.get(0) instanceof Map<?, ?> server ? server : Map.of();
    }

    private static boolean kept(String secret) {
        return secret.isEmpty() || secret.contains(MASK);
    }

    private static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    private static boolean flag(Map<?, ?> object, String name) {
        return Boolean.TRUE.equals(object.get(name));
    }

    private static long number(Map<?, ?> object, String name) {
        return object.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
