package io.helpdesk.dialect.libredesk.macro;

import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macro.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A macro (libredesk-resources 8).
 *
 * @param userId a number in quotes, as the next one, or null
 */
public record MacroJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String name,
        List<ActionJson> actions,
        String visibility,
        List<String> visibleWhen,
        String messageContent,
        String userId,
        String teamId,
        long usageCount) {

    static MacroJson of(Macro macro, List<ActionJson> actions) {
        var audience = macro.audience();
        return new MacroJson(
                macro.id(),
                macro.createdAt(),
                macro.updatedAt(),
                macro.name(),
                actions,
                word(audience.visibility()),
                macro.occasions().stream().map(MacroJson::word).toList(),
                macro.text(),
                quoted(audience.userId()),
                quoted(audience.teamId()),
                macro.uses());
    }

    static String word(Visibility visibility) {
        return switch (visibility) {
            case EVERYBODY -> "all";
            case TEAM -> "team";
            case USER -> "user";
        };
    }

    static String word(Macro.Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(Long key) {
        return key == null ? null : key.toString();
    }
}
