package io.helpdesk.dialect.chatwoot.application.message;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson.RecordInvalid;
import io.helpdesk.dialect.chatwoot.RecordWords;

/** Words for messages that are refused (chatwoot-application 2.5, 4.2). */
public final class MessageWords {

    private MessageWords() {}

    /** The sentence of a check that has one of its own; null for rules of the record. */
    public static String explicitCheck(Violation violation) {
        return switch (violation.rule()) {
            case NOT_AN_API_INBOX -> "Incoming messages are only allowed in Api inboxes";
            case MALFORMED -> violation.field().equals("recipients") ? "Invalid email address" : null;
            case REQUIRED -> violation.field().equals("recipients") ? "Invalid email address" : null;
            default -> null;
        };
    }

    /** The first message of a conversation is refused as a record. */
    public static ChatwootRefusal inConversation(RecordInvalid broken) {
        return new ChatwootRefusal(422, broken);
    }

    /** A message posted on its own is refused in one sentence. */
    public static ChatwootRefusal alone(RecordInvalid broken) {
        return ChatwootRefusal.unprocessable("Validation failed: " + broken.message());
    }

    public static ChatwootRefusal alone(Invalid refusal) {
        String sentence = explicitCheck(refusal.violations().get(0));
        return sentence != null ? ChatwootRefusal.unprocessable(sentence) : alone(RecordWords.body(refusal));
    }
}
