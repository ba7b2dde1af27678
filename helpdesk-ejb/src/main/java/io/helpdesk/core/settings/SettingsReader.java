package io.helpdesk.core.settings;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads all settings when first asked. */
@ApplicationScoped
public class SettingsReader implements Settings {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    @PostConstruct
    void read() {
        read(source());
    }

    /** @param source answers a key's value, or null */
    void read(UnaryOperator<String> source) {
        for (var setting : Setting.values()) {
            var value = present(source.apply(setting.key()));
            if (setting.secret()) {
                value = secret(setting, value, present(source.apply(setting.key() + ".file")));
            }
            if (value == null) {
                value = setting.defaultValue();
            }
            if (value != null) {
                values.put(setting, value);
            }
        }
    }

    @Override
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    @Override
    public long number(Setting setting, long least) {
        var value = values.get(setting);
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalStateException(
                setting.key() + " must be a whole number above " + (least - 1) + ", not '" + value + "'");
    }

    @Override
    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(values.get(setting));
    }

    @Override
    public Path home() {
        var home = values.get(Setting.HOME);
        if (home.equals("~") || home.startsWith("~/")) {
            home = System.getProperty("user.home") + home.substring(1);
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    private static String secret(Setting setting, String value, String file) {
        if (file == null) {
            return value;
        }
        if (value != null) {
            throw new IllegalStateException(
                    "both " + setting.key() + " and " + setting.key() + ".file are given; remove one of them");
        }
        try {
            return present(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(setting.key() + ".file cannot be read: " + file, e);
        }
    }

    private static UnaryOperator<String> source() {
        try {
            return MicroProfile.source();
        } catch (NoClassDefFoundError | IllegalStateException absent) {
            // this server has no MicroProfile Config
            return SettingsReader::fromProcess;
        }
    }

    static String fromProcess(String key) {
        var value = System.getProperty(key);
        return value != null
                ? value
                : System.getenv(key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    }

    private static String present(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Apart, so that its classes are only loaded where the server has them. */
    private static final class MicroProfile {

        static UnaryOperator<String> source() {
            var config = ConfigProvider.getConfig(SettingsReader.class.getClassLoader());
            return key -> config.getOptionalValue(key, String.class).orElse(null);
        }
    }
}
