package io.helpdesk.core.settings;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings as a test says them; the others have their defaults. */
public record GivenSettings(Map<Setting, String> given) implements Settings {

    public static final Settings DEFAULTS = new GivenSettings(Map.of());

    @Override
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.getOrDefault(setting, setting.defaultValue()));
    }

    @Override
    public long number(Setting setting, long least) {
        return Long.parseLong(text(setting).orElseThrow());
    }

    @Override
    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting).orElse(null));
    }

    @Override
    public Path home() {
        throw new UnsupportedOperationException("no test of these writes anything");
    }
}
