package io.helpdesk.core.mail;

import io.helpdesk.core.inbox.InboxEntity;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an inbox sends and fetches mail: what Chatwoot's and Libredesk's settings mean, in one form. The names of what is stored
 * are Chatwoot's where it has one (chatwoot-resources 4.2).
 *
 * @param address of the inbox; null for one of another kind
 * @param replyTo where answers shall go instead; null for none
 * @param plusAddressing whether answers may go to an address that names the conversation
 * @param smtp null for none: the container's session, if there is one, takes its place
 * @param imap null if nothing is fetched
 * @param oauth null where passwords serve
 */
public record MailSettings(
        long accountId,
        long inboxId,
        String inboxName,
        String address,
        String replyTo,
        boolean plusAddressing,
        SmtpServer smtp,
        ImapServer imap,
        MailOAuth oauth) {

    private static final int SMTP_PORT = 587;
    private static final int SMTPS_PORT = 465;
    private static final int IMAP_PORT = 143;
    private static final int IMAPS_PORT = 993;

    public static MailSettings of(InboxEntity inbox) {
        return of(inbox, Map.of());
    }

    /** @param changes of its settings that are not written down */
    public static MailSettings of(InboxEntity inbox, Map<String, Object> changes) {
        var settings = new HashMap<>(inbox.channelSettings());
        settings.putAll(changes);
        var told = new Told(settings);
        var oauth = oauth(told);
        return new MailSettings(
                inbox.accountId(),
                inbox.id(),
                inbox.name(),
                inbox.email(),
                told.text("reply_to"),
                told.flag("plus_addressing", false),
                smtp(told, oauth != null),
                imap(told, oauth != null),
                oauth);
    }

    private static SmtpServer smtp(Told told, boolean byToken) {
        var host = told.text("smtp_address");
        if (host == null || !told.flag("smtp_enabled", true)) {
            return null;
        }
        var encryption = told.flag("smtp_enable_ssl_tls", false)
                ? Encryption.TLS
                : told.flag("smtp_starttls_required", false)
                        ? Encryption.STARTTLS
                        : told.flag("smtp_enable_starttls_auto", true)
                                ? Encryption.STARTTLS_IF_OFFERED
                                : Encryption.NONE;
        // what was never told is checked, whatever the original of Chatwoot does
        boolean verified = !"none".equals(told.text("smtp_openssl_verify_mode"));
        int port = told.port("smtp_port", encryption == Encryption.TLS ? SMTPS_PORT : SMTP_PORT);
        return new SmtpServer(
                new ServerAddress(host, port, encryption, verified),
                "none".equals(told.text("smtp_authentication"))
                        ? null
                        : told.login("smtp", mechanism(told.text("smtp_authentication")), byToken),
                told.text("smtp_domain"));
    }

    private static ImapServer imap(Told told, boolean byToken) {
        var host = told.text("imap_address");
        if (host == null || !told.flag("imap_enabled", true)) {
            return null;
        }
        var encryption = told.flag("imap_enable_ssl", true)
                ? Encryption.TLS
                : told.flag("imap_enable_starttls", false) ? Encryption.STARTTLS : Encryption.NONE;
        int port = told.port("imap_port", encryption == Encryption.TLS ? IMAPS_PORT : IMAP_PORT);
        var mailbox = told.text("imap_mailbox");
        return new ImapServer(
                new ServerAddress(host, port, encryption, !told.flag("imap_tls_skip_verify", false)),
                told.login("imap", null, byToken),
                mailbox == null ? "INBOX" : mailbox,
                told.text("imap_read_interval"),
                told.text("imap_scan_since"));
    }

    /** @return null for any */
    private static String mechanism(String told) {
        return told == null
                ? null
                : switch (told.toLowerCase(Locale.ROOT)) {
                    case "plain" -> "PLAIN";
                    case "login" -> "LOGIN";
                    case "cram", "cram_md5" -> "CRAM-MD5";
                    default -> null;
                };
    }

    private static MailOAuth oauth(Told told) {
        if (!(told.settings.get("mail_oauth") instanceof Map<?, ?> given) || given.isEmpty()) {
            return null;
        }
        var grant = new Told(given);
        return new MailOAuth(
                grant.text("provider"),
                grant.text("client_id"),
                grant.text("client_secret"),
                grant.text("tenant_id"),
                grant.text("access_token"),
                grant.text("refresh_token"),
                grant.time("expires_at"));
    }

    /** What was stored, whatever its forms. */
    private record Told(Map<?, ?> settings) {

        String text(String name) {
            return settings.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
        }

        boolean flag(String name, boolean otherwise) {
            return settings.get(name) instanceof Boolean flag ? flag : otherwise;
        }

        int port(String name, int otherwise) {
            return settings.get(name) instanceof Number port && port.intValue() > 0 ? port.intValue() : otherwise;
        }

        Instant time(String name) {
            try {
                return Optional.ofNullable(text(name)).map(Instant::parse).orElse(null);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        Login login(String prefix, String mechanism, boolean byToken) {
            var user = text(prefix + "_login");
            var password = settings.get(prefix + "_password") instanceof String given ? given : "";
            return user == null ? null : new Login(user, byToken ? null : password, byToken ? "XOAUTH2" : mechanism);
        }
    }
}
