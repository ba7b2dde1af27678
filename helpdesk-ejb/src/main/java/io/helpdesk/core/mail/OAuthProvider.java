package io.helpdesk.core.mail;

import io.helpdesk.api.mail.MailGrants.Wanted;
import io.helpdesk.api.settings.Setting;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who lets others use its users' mailboxes by tokens (RFC 6749), and takes no passwords any more. */
public enum OAuthProvider {
    GOOGLE(
            "google",
            "https://accounts.google.com/o/oauth2/v2/auth",
            Setting.MAIL_OAUTH_GOOGLE,
            "https://mail.google.com/ openid email",
            "imap.gmail.com",
            "smtp.gmail.com"),
    MICROSOFT(
            "microsoft",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            Setting.MAIL_OAUTH_MICROSOFT,
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access openid email",
            "outlook.office365.com",
            "smtp.office365.com");

    private static final int IMAPS_PORT = 993;
    private static final int SUBMISSION_PORT = 587;
    private static final String ANY_TENANT = "common";

    private final String word;
    private final String authorization;
    private final Setting tokens;
    private final String scopes;
    private final String imapHost;
    private final String smtpHost;

    OAuthProvider(String word, String authorization, Setting tokens, String scopes, String imapHost, String smtpHost) {
        this.word = word;
        this.authorization = authorization;
        this.tokens = tokens;
        this.scopes = scopes;
        this.imapHost = imapHost;
        this.smtpHost = smtpHost;
    }

    public static Optional<OAuthProvider> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** Where the mailbox's owner is asked (RFC 6749, 4.1.1; RFC 7636, 4.3), for leave that lasts. */
    public URI consent(Wanted wanted, String state, String challenge) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", wanted.clientId());
        parameters.put("redirect_uri", wanted.callback().toString());
        parameters.put("scope", scopes);
        parameters.put("state", state);
        parameters.put("code_challenge", challenge);
        parameters.put("code_challenge_method", "S256");
        // without it Google gives a token that lasts only to who is asked for the first time
        parameters.put("prompt", "consent");
        parameters.put("access_type", "offline");
        return URI.create(in(authorization, wanted.tenantId()) + "?" + TokenEndpoint.encoded(parameters));
    }

    /** Its mail servers, as settings of an inbox with this address. */
    public Map<String, Object> servers(String address) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("imap_enabled", true);
        settings.put("imap_address", imapHost);
        settings.put("imap_port", IMAPS_PORT);
        settings.put("imap_enable_ssl", true);
        settings.put("imap_mailbox", "INBOX");
        settings.put("imap_login", address);
        settings.put("smtp_enabled", true);
        settings.put("smtp_address", smtpHost);
        settings.put("smtp_port", SUBMISSION_PORT);
        settings.put("smtp_enable_ssl_tls", false);
        settings.put("smtp_enable_starttls_auto", true);
        settings.put("smtp_starttls_required", true);
        settings.put("smtp_openssl_verify_mode", "peer");
        settings.put("smtp_login", address);
        return settings;
    }

    /** Which setting has the address of its token endpoint, {@code {tenant}} in it for the tenant. */
    Setting tokens() {
        return tokens;
    }

    static String in(String address, String tenantId) {
        var tenant = tenantId == null || tenantId.isBlank() ? ANY_TENANT : tenantId.strip();
        return address.replace("{tenant}", URLEncoder.encode(tenant, StandardCharsets.UTF_8));
    }
}
