package io.helpdesk.api.automation;

import java.util.Locale;

/** What a rule compares. Stored: constants are never renamed. */
public enum RuleSubject {
    /** Names of {@link io.helpdesk.api.conversation.ConversationStatus}. */
    STATUS(Kind.STATUS),
    /** How far it is, as {@link io.helpdesk.api.conversation.ConversationField#STAGE} counts it. */
    STAGE(Kind.STAGE),
    /** Names of {@link io.helpdesk.api.conversation.Priority}, or {@code NONE}. */
    PRIORITY(Kind.PRIORITY),
    ASSIGNEE(Kind.AGENT),
    TEAM(Kind.TEAM),
    INBOX(Kind.INBOX),
    LABELS(Kind.LABEL),
    /** What it was before it changed, as all of these. */
    PREVIOUS_STAGE(Kind.STAGE),
    PREVIOUS_PRIORITY(Kind.PRIORITY),
    PREVIOUS_ASSIGNEE(Kind.AGENT),
    PREVIOUS_TEAM(Kind.TEAM),
    CONTACT_EMAIL(Kind.TEXT),
    CONTACT_PHONE_NUMBER(Kind.TEXT),
    CONTACT_CITY(Kind.TEXT),
    CONTACT_COMPANY(Kind.TEXT),
    /** Of the mail it began with. */
    MAIL_SUBJECT(Kind.TEXT),
    /** The subject with the conversation's number behind it. */
    NUMBERED_SUBJECT(Kind.TEXT),
    BROWSER_LANGUAGE(Kind.TEXT),
    CONVERSATION_LANGUAGE(Kind.TEXT),
    COUNTRY_CODE(Kind.TEXT),
    REFERER(Kind.TEXT),
    /** Names of {@link io.helpdesk.api.message.MessageType}, of the message at hand, else of any. */
    MESSAGE_TYPE(Kind.MESSAGE_TYPE),
    /** Of the message at hand, else of any. */
    MESSAGE_TEXT(Kind.TEXT),
    /** Of the conversation's newest message. */
    LAST_MESSAGE(Kind.TEXT),
    /** Whole hours, as the next three. */
    HOURS_SINCE_CREATED(Kind.HOURS),
    HOURS_SINCE_FIRST_REPLY(Kind.HOURS),
    HOURS_SINCE_LAST_REPLY(Kind.HOURS),
    HOURS_SINCE_RESOLVED(Kind.HOURS),
    /** Under the condition's key. */
    CONVERSATION_ATTRIBUTE(Kind.ATTRIBUTE),
    /** Under the condition's key. */
    CONTACT_ATTRIBUTE(Kind.ATTRIBUTE);

    /** What its values are. */
    public enum Kind {
        STATUS,
        /** 1 to 4, or the key of a {@link io.helpdesk.api.status.NamedStatus}. */
        STAGE,
        PRIORITY,
        /** The key of one, as the next two. */
        AGENT,
        TEAM,
        INBOX,
        LABEL,
        MESSAGE_TYPE,
        TEXT,
        HOURS,
        /** Nothing constrains what is stored there. */
        ATTRIBUTE;

        /** Whether there are so many values, and nothing in between. */
        public boolean isChoice() {
            return this != TEXT && this != HOURS && this != ATTRIBUTE;
        }
    }

    private final Kind kind;

    RuleSubject(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** In the core's words: {@code status}, {@code contact_email}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
