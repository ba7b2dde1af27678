package io.helpdesk.api.automation;

import java.util.List;

/**
 * One comparison of a rule.
 *
 * @param key of an attribute; null for every other subject
 * @param values to compare with, as texts; none for {@code PRESENT} and {@code ABSENT}
 * @param before with {@code CHANGED} what it was, while the values are what it is; none for whatever it was
 */
public record RuleCondition(
        RuleSubject subject,
        String key,
        Comparison comparison,
        Reading reading,
        List<String> values,
        List<String> before) {

    public RuleCondition {
        values = List.copyOf(values);
        before = List.copyOf(before);
    }

    /** How it is compared with the values. Stored: constants are never renamed. */
    public enum Comparison {
        /** It is one of them. */
        IS,
        IS_NOT,
        /** One of them is in it. */
        CONTAINS,
        CONTAINS_NOT,
        STARTS_WITH,
        PRESENT,
        ABSENT,
        GREATER,
        LESS,
        /** A date, so many days ago and more. */
        DAYS_BEFORE,
        /** It changed from one of those before to one of the values. */
        CHANGED;

        public boolean takesValues() {
            return this != PRESENT && this != ABSENT;
        }
    }

    /** As what it is read. Stored: constants are never renamed. */
    public enum Reading {
        /** As the value it is: what has none is neither equal nor unequal to another. */
        VALUE,
        /** As a text in small letters, empty where there is none. */
        SMALL_LETTERS,
        /** As a text, empty where there is none. */
        TEXT
    }
}
