package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.automation.RuleCondition.Comparison;
import io.helpdesk.api.automation.RuleSubject;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rules compare under keys of the original's, and by which operators; that it changed goes for each (chatwoot-desk 6.3). */
enum RuleAttribute {
    STATUS(RuleSubject.STATUS, Operators.EQUALITY),
    PRIORITY(RuleSubject.PRIORITY, Operators.EQUALITY),
    ASSIGNEE_ID(RuleSubject.ASSIGNEE, Operators.PRESENCE),
    TEAM_ID(RuleSubject.TEAM, Operators.PRESENCE),
    INBOX_ID(RuleSubject.INBOX, Operators.PRESENCE),
    LABELS(RuleSubject.LABELS, Operators.PRESENCE),
    BROWSER_LANGUAGE(RuleSubject.BROWSER_LANGUAGE, Operators.EQUALITY),
    CONVERSATION_LANGUAGE(RuleSubject.CONVERSATION_LANGUAGE, Operators.EQUALITY),
    COUNTRY_CODE(RuleSubject.COUNTRY_CODE, Operators.EQUALITY),
    REFERER(RuleSubject.REFERER, Operators.PARTS),
    MAIL_SUBJECT(RuleSubject.MAIL_SUBJECT, Operators.PARTS),
    EMAIL(RuleSubject.CONTACT_EMAIL, Operators.PARTS),
    CITY(RuleSubject.CONTACT_CITY, Operators.PARTS),
    COMPANY(RuleSubject.CONTACT_COMPANY, Operators.PARTS),
    PHONE_NUMBER(RuleSubject.CONTACT_PHONE_NUMBER, Operators.BEGINNING),
    MESSAGE_TYPE(RuleSubject.MESSAGE_TYPE, Operators.EQUALITY),
    CONTENT(RuleSubject.MESSAGE_TEXT, Operators.PARTS);

    /** What operators are called here. */
    static final Map<String, Comparison> OPERATORS = Map.ofEntries(
            Map.entry("equal_to", Comparison.IS),
            Map.entry("not_equal_to", Comparison.IS_NOT),
            Map.entry("contains", Comparison.CONTAINS),
            Map.entry("does_not_contain", Comparison.CONTAINS_NOT),
            Map.entry("is_present", Comparison.PRESENT),
            Map.entry("is_not_present", Comparison.ABSENT),
            Map.entry("starts_with", Comparison.STARTS_WITH),
            Map.entry("is_greater_than", Comparison.GREATER),
            Map.entry("is_less_than", Comparison.LESS),
            Map.entry("days_before", Comparison.DAYS_BEFORE),
            Map.entry("attribute_changed", Comparison.CHANGED));

    private static final class Operators {
        static final Set<Comparison> EQUALITY = Set.of(Comparison.IS, Comparison.IS_NOT, Comparison.CHANGED);
        static final Set<Comparison> PRESENCE =
                Set.of(Comparison.IS, Comparison.IS_NOT, Comparison.PRESENT, Comparison.ABSENT, Comparison.CHANGED);
        static final Set<Comparison> PARTS = Set.of(
                Comparison.IS, Comparison.IS_NOT, Comparison.CONTAINS, Comparison.CONTAINS_NOT, Comparison.CHANGED);
        static final Set<Comparison> BEGINNING = Set.of(
                Comparison.IS,
                Comparison.IS_NOT,
                Comparison.CONTAINS,
                Comparison.CONTAINS_NOT,
                Comparison.STARTS_WITH,
                Comparison.CHANGED);
    }

    private final RuleSubject subject;
    private final Set<Comparison> comparisons;

    RuleAttribute(RuleSubject subject, Set<Comparison> comparisons) {
        this.subject = subject;
        this.comparisons = comparisons;
    }

    String key() {
        return ChatwootCodes.name(this);
    }

    RuleSubject subject() {
        return subject;
    }

    boolean allows(Comparison comparison) {
        return comparisons.contains(comparison);
    }

    static Optional<RuleAttribute> named(String key) {
        return ChatwootCodes.named(RuleAttribute.class, key);
    }

    static Optional<RuleAttribute> of(RuleSubject subject) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.subject == subject)
                .findFirst();
    }
}
