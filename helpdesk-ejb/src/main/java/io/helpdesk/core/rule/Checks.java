package io.helpdesk.core.rule;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the rules a command breaks, in the order in which they are checked, and refuses it if there are any. */
public final class Checks {

    /** An address as chatwoot-client 0.2 has it. */
    public static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** What a name, an address or another single line is given: characters, as all limits here. */
    public static final int LINE = 255;

    /** What a description is given. */
    public static final int TEXT = 20_000;

    /** What an address in the web is given. */
    public static final int URL = 2048;

    private final List<Violation> violations = new ArrayList<>();

    /** There must be something in it. */
    public Checks required(String field, String value) {
        return that(value != null && !value.isBlank(), field, Rule.REQUIRED);
    }

    /** If it is given at all, there must be something in it. */
    public Checks notBlank(String field, String value) {
        return that(value == null || !value.isBlank(), field, Rule.REQUIRED);
    }

    /** At most so many characters; null is short enough. */
    public Checks longest(String field, String value, int characters) {
        return that(value == null || value.length() <= characters, field, Rule.TOO_LONG, (long) characters);
    }

    /** The same for what a command writes, if it writes anything. */
    public Checks longest(String field, Optional<String> written, int characters) {
        return longest(field, written(written), characters);
    }

    /** What a command writes into a field; null where it leaves the field alone or clears it. */
    public static String written(Optional<String> value) {
        return value == null ? null : value.orElse(null);
    }

    /** In this form as a whole; null and blank are left to {@link #required}. */
    public Checks form(String field, String value, Pattern form) {
        return that(value == null || value.isBlank() || form.matcher(value).matches(), field, Rule.MALFORMED);
    }

    public Checks that(boolean holds, String field, Rule rule) {
        return that(holds, field, rule, null);
    }

    public Checks that(boolean holds, String field, Rule rule, Object detail) {
        if (!holds) {
            violations.add(new Violation(field, rule, detail));
        }
        return this;
    }

    /** Whether no rule was broken. */
    public boolean passed() {
        return violations.isEmpty();
    }

    /** @throws Invalid if a rule was broken */
    public void refuse(String subject) {
        if (!violations.isEmpty()) {
            throw new Invalid(subject, violations);
        }
    }
}
