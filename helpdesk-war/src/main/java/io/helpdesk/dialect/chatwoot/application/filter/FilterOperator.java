package io.helpdesk.dialect.chatwoot.application.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an attribute is compared with the values of a filter, by its name on the wire. */
enum FilterOperator {
    EQUAL_TO,
    NOT_EQUAL_TO,
    CONTAINS,
    DOES_NOT_CONTAIN,
    IS_PRESENT,
    IS_NOT_PRESENT,
    IS_GREATER_THAN,
    IS_LESS_THAN,
    DAYS_BEFORE,
    STARTS_WITH;

    static Optional<FilterOperator> named(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs something to compare with. */
    boolean takesValues() {
        return this != IS_PRESENT && this != IS_NOT_PRESENT;
    }
}
