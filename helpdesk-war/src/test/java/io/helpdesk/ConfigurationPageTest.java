package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    @Test
    void theTableSaysWhatTheCodeReads() throws IOException {
        List<String> written = Files.readAllLines(Path.of("..", "docs", "configuration.md")).stream()
                .filter(line -> line.startsWith("| `helpdesk."))
                .toList();
        List<String> read = Arrays.stream(Setting.values())
                .map(setting -> "| `" + setting.key() + "` | "
                        + (setting.defaultValue() == null ? "" : "`" + setting.defaultValue() + "`") + " | "
                        + setting.sentence() + " |")
                .toList();
        assertEquals(read, written);
    }
}
