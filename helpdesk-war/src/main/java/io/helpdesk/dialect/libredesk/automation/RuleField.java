package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.automation.RuleSubject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a conversation rules compare (libredesk-resources 9.1). */
enum RuleField {
    CONTACT_EMAIL(RuleSubject.CONTACT_EMAIL),
    SUBJECT(RuleSubject.NUMBERED_SUBJECT),
    CONTENT(RuleSubject.LAST_MESSAGE),
    STATUS(RuleSubject.STAGE),
    PRIORITY(RuleSubject.PRIORITY),
    INBOX(RuleSubject.INBOX),
    ASSIGNED_USER(RuleSubject.ASSIGNEE),
    ASSIGNED_TEAM(RuleSubject.TEAM),
    HOURS_SINCE_CREATED(RuleSubject.HOURS_SINCE_CREATED),
    HOURS_SINCE_FIRST_REPLY(RuleSubject.HOURS_SINCE_FIRST_REPLY),
    HOURS_SINCE_LAST_REPLY(RuleSubject.HOURS_SINCE_LAST_REPLY),
    HOURS_SINCE_RESOLVED(RuleSubject.HOURS_SINCE_RESOLVED),
    PREVIOUS_STATUS(RuleSubject.PREVIOUS_STAGE),
    PREVIOUS_PRIORITY(RuleSubject.PREVIOUS_PRIORITY),
    PREVIOUS_ASSIGNED_USER(RuleSubject.PREVIOUS_ASSIGNEE),
    PREVIOUS_ASSIGNED_TEAM(RuleSubject.PREVIOUS_TEAM);

    private final RuleSubject subject;

    RuleField(RuleSubject subject) {
        this.subject = subject;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    RuleSubject subject() {
        return subject;
    }

    static Optional<RuleField> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    static Optional<RuleField> of(RuleSubject subject) {
        return Arrays.stream(values()).filter(field -> field.subject == subject).findFirst();
    }
}
