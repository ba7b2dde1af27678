package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.RecordWords;

/** Words for messages that are refused (chatwoot-application 2.5, 4.2). */
public final class MessageWords {

    private MessageWords() {}

    /** The sentence of a check that has one of its own; null for rules of the record. */
    static String explicitCheck(Violation violation) {
        return switch (violation.rule()) {
            case NOT_AN_API_INBOX -> "Incoming messages are only allowed in Api inboxes";
            case MALFORMED -> violation.field().equals("recipients") ? "Invalid email address" : null;
            default -> null;
        };
    }

    /** Where a message is posted on its own, every refusal is one sentence. */
    public static ChatwootRefusal posting(Invalid refusal) {
        String sentence = explicitCheck(refusal.violations().get(0));
        return ChatwootRefusal.unprocessable(
                sentence != null ? sentence : "Validation failed: " + RecordWords.sentences(refusal));
    }
}
