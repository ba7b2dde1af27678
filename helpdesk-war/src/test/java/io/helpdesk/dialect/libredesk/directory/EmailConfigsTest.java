package io.helpdesk.dialect.libredesk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.web.Json;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail servers as this wire shows them (libredesk-resources 5), to everybody who lists inboxes. */
class EmailConfigsTest {

    private static EmailConfigJson shown(Map<String, Object> settings) throws ReflectiveOperationException {
        var command = SaveInbox.builder()
                .kind(ChannelKind.EMAIL)
                .name("Support")
                .email(Optional.of("help@acme.test"))
                .channelSettings(settings)
                .build();
        var inbox = InboxEntity.create(1, command, Instant.EPOCH);
        Field id = InboxEntity.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(inbox, 1L);
        return EmailConfigs.toJson(inbox.snapshot(), "Support <help@acme.test>");
    }

    @Test
    void passwordsAreMaskedAndEverythingElseIsShown() throws Exception {
        var config = shown(Map.of(
                "smtp_address",
                "smtp.acme.test",
                "smtp_port",
                465L,
                "smtp_login",
                "desk",
                "smtp_enable_ssl_tls",
                true,
                "smtp_password",
                "hush",
                "imap_address",
                "imap.acme.test",
                "imap_password",
                "hush"));

        assertEquals("smtp.acme.test", config.smtp().get(0).host());
        assertEquals(465, config.smtp().get(0).port());
        assertEquals("desk", config.smtp().get(0).username());
        assertEquals("tls", config.smtp().get(0).tlsType());
        assertEquals("\u2022".repeat(10), config.smtp().get(0).password());
        assertEquals("\u2022".repeat(10), config.imap().get(0).password());
        assertFalse(written(config).contains("hush"));
    }

    @Test
    void aPasswordThatNobodySetIsNotMasked() throws Exception {
        assertEquals(
                "",
                shown(Map.of("smtp_address", "smtp.acme.test")).smtp().get(0).password());
        assertEquals(
                "",
                shown(Map.of("imap_address", "imap.acme.test", "imap_password", ""))
                        .imap()
                        .get(0)
                        .password());
    }

    private static String written(EmailConfigJson config) throws JsonProcessingException {
        return Json.mapper().build().writeValueAsString(config);
    }
}
