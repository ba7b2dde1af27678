package io.helpdesk.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        var settings = read(Map.of());
        assertEquals(64, settings.number(Setting.LIMIT_JSON_DEPTH));
        assertTrue(settings.text(Setting.PLATFORM_TOKEN).isEmpty());
        assertTrue(settings.home().endsWith(".helpdesk"));
    }

    @Test
    void blankCountsAsAbsent() {
        assertEquals(
                "8080",
                read(Map.of("helpdesk.http.port", " ")).text(Setting.HTTP_PORT).orElseThrow());
    }

    @Test
    void aSecretMayBeInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("token"), "t0ken\n");
        var settings = read(Map.of("helpdesk.platform.token.file", file.toString()));
        assertEquals("t0ken", settings.text(Setting.PLATFORM_TOKEN).orElseThrow());
    }

    @Test
    void aSecretGivenTwiceStopsTheStart(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("token"), "t0ken");
        var refusal = assertThrows(
                IllegalStateException.class,
                () -> read(
                        Map.of("helpdesk.platform.token.file", file.toString(), "helpdesk.platform.token", "other")));
        assertTrue(refusal.getMessage().contains("helpdesk.platform.token"), refusal.getMessage());
    }

    @Test
    void aLimitThatIsNoNumberIsNamed() {
        var settings = read(Map.of("helpdesk.limits.pool", "many"));
        var refusal = assertThrows(IllegalStateException.class, () -> settings.number(Setting.LIMIT_POOL));
        assertTrue(refusal.getMessage().startsWith("helpdesk.limits.pool"), refusal.getMessage());
    }

    @Test
    void noneIsALimitOnlyWhereItIsAskedFor() {
        var settings = read(Map.of("helpdesk.limits.wrong.credentials", "0"));
        assertEquals(0, settings.number(Setting.LIMIT_WRONG_CREDENTIALS, 0));
        assertThrows(IllegalStateException.class, () -> settings.number(Setting.LIMIT_WRONG_CREDENTIALS));
    }

    @Test
    void everyKeyHasItsEnvironmentVariable() {
        assertEquals("HELPDESK_DATABASE_URL", Setting.DATABASE_URL.variable());
    }

    private static SettingsReader read(Map<String, String> values) {
        var settings = new SettingsReader();
        settings.read(values::get);
        return settings;
    }
}
