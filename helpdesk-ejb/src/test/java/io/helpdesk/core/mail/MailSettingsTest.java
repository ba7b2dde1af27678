package io.helpdesk.core.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.inbox.InboxEntity;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the dialects' settings mean, in one form. */
class MailSettingsTest {

    private static MailSettings told(Map<String, Object> settings) {
        var command = SaveInbox.builder()
                .kind(ChannelKind.EMAIL)
                .name("Support")
                .email(Optional.of("help@example.com"))
                .channelSettings(settings)
                .build();
        var inbox = InboxEntity.create(1, command, Instant.EPOCH);
        try {
            Field id = InboxEntity.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(inbox, 2L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return MailSettings.of(inbox);
    }

    private static SmtpServer smtp(String name, Object value) {
        return told(Map.of("smtp_address", "mail.example.com", name, value)).smtp();
    }

    @Test
    void withoutSettingsThereAreNoServers() {
        var nothing = told(Map.of());
        assertNull(nothing.smtp());
        assertNull(nothing.imap());
        assertNull(nothing.oauth());
        assertNull(told(Map.of("smtp_address", " ")).smtp());
        assertNull(told(Map.of("smtp_address", "mail.example.com", "smtp_enabled", false))
                .smtp());
    }

    @Test
    void encryptionIsAsTold() {
        assertEquals(
                new SmtpServer(
                        new ServerAddress("mail.example.com", 587, Encryption.STARTTLS_IF_OFFERED, true), null, null),
                smtp("smtp_domain", ""),
                "certificates are checked if nobody says otherwise");
        assertEquals(
                Encryption.NONE, smtp("smtp_enable_starttls_auto", false).at().encryption());
        assertEquals(
                Encryption.STARTTLS, smtp("smtp_starttls_required", true).at().encryption());
        assertEquals(
                new ServerAddress("mail.example.com", 465, Encryption.TLS, true),
                smtp("smtp_enable_ssl_tls", true).at());
        assertEquals(false, smtp("smtp_openssl_verify_mode", "none").at().verified());
    }

    @Test
    void aLoginIsByPasswordOrByToken() {
        var password = told(Map.of(
                "smtp_address",
                "mail.example.com",
                "smtp_login",
                "help",
                "smtp_password",
                "hush",
                "smtp_authentication",
                "login"));
        assertEquals(new Login("help", "hush", "LOGIN"), password.smtp().login());
        assertNull(told(Map.of("smtp_address", "m", "smtp_login", "help", "smtp_authentication", "none"))
                .smtp()
                .login());
        var token = told(Map.of(
                "imap_address", "imap.example.com",
                "imap_login", "help",
                "imap_password", "hush",
                "mail_oauth",
                        Map.of("provider", "google", "refresh_token", "r", "expires_at", "2026-01-05T10:00:00Z")));
        assertEquals(new Login("help", null, "XOAUTH2"), token.imap().login());
        assertEquals(Instant.parse("2026-01-05T10:00:00Z"), token.oauth().expiresAt());
        assertEquals(
                new ServerAddress("imap.example.com", 993, Encryption.TLS, true),
                token.imap().at());
        assertEquals("INBOX", token.imap().mailbox());
    }
}
