package io.helpdesk.dialect.wassist;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The core's rules in the words of this wire's framework (wassist 3), where no resource knows better ones. */
final class RuleWords {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private RuleWords() {}

    static Map<String, List<String>> of(Invalid refusal) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            errors.computeIfAbsent(field(violation.field()), field -> new ArrayList<>())
                    .add(message(violation));
        }
        return errors;
    }

    private static String field(String name) {
        return switch (name) {
            case "base" -> Fields.NON_FIELD;
            case "avatar_url" -> "profilePicture";
            case "picture_url" -> "profilePictureUrl";
            default ->
                UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
        };
    }

    private static String message(Violation violation) {
        return switch (violation.rule()) {
            case REQUIRED -> Text.REQUIRED;
            case UNKNOWN_VALUE -> Fields.notAChoice(String.valueOf(violation.detail()));
            case UNKNOWN_REFERENCE -> "Not found.";
            case TOO_LONG -> "Ensure this field has no more than " + violation.detail() + " characters.";
            case TOO_BIG -> "Ensure this value is less than or equal to " + violation.detail() + ".";
            case TOO_SMALL -> "Ensure this value is greater than or equal to " + violation.detail() + ".";
            case TOO_MANY -> "Ensure this field has no more than " + violation.detail() + " elements.";
            case TAKEN -> "This field must be unique.";
            case PRIVATE_ADDRESS -> "Private addresses are not allowed (" + Setting.WEBHOOKS_ALLOW_PRIVATE.key() + ").";
            case PROVIDER -> String.valueOf(violation.detail());
            case MALFORMED, NOT_ALLOWED, NOT_AN_API_INBOX, ATTRIBUTE_TOO_LONG, ATTRIBUTE_TOO_BIG, TOO_COMMON ->
                "Invalid value.";
        };
    }
}
