package io.helpdesk.core.mail;

import io.helpdesk.api.settings.Setting;
import java.util.Arrays;
import java.util.Optional;

/** Who lets others use its users' mailboxes by tokens (RFC 6749), and takes no passwords any more. */
public enum OAuthProvider {
    GOOGLE(
            "google",
            "https://accounts.google.com/o/oauth2/v2/auth",
            Setting.MAIL_OAUTH_GOOGLE,
            "https://mail.google.com/ openid email"),
    MICROSOFT(
            "microsoft",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            Setting.MAIL_OAUTH_MICROSOFT,
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access openid email");

    private static final String ANY_TENANT = "common";

    private final String word;
    private final String authorization;
    private final Setting tokens;
    private final String scopes;

    OAuthProvider(String word, String authorization, Setting tokens, String scopes) {
        this.word = word;
        this.authorization = authorization;
        this.tokens = tokens;
        this.scopes = scopes;
    }

    public static Optional<OAuthProvider> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** Where the mailbox's owner is asked. */
    public String authorization(String tenantId) {
        return in(authorization, tenantId);
    }

    /** Which setting has the address of its token endpoint, {@code {tenant}} in it for the tenant. */
    Setting tokens() {
        return tokens;
    }

    /** What is asked for, with blanks between. */
    public String scopes() {
        return scopes;
    }

    static String in(String address, String tenantId) {
        return address.replace("{tenant}", tenantId == null || tenantId.isBlank() ? ANY_TENANT : tenantId);
    }
}
