package io.helpdesk.api.survey;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Optional;
import java.util.UUID;

/**
 * One survey for each conversation. A conversation that is resolved is asked for one if its inbox says so, its contact has written
 * something, and the inbox's rules about labels allow it; where the desk sends itself, only if the operator has said how it is seen
 * from outside. Whoever knows one of its names may read and answer it.
 */
public interface Surveys {

    /** How a survey is named outside. */
    sealed interface Name {

        /** By the conversation it is about; the newest of it. */
        record OfConversation(UUID uuid) implements Name {}

        /** By the message that asks. */
        record OfMessage(UUID uuid) implements Name {}
    }

    /**
     * A survey as it is shown to who is asked.
     *
     * @param display {@code emoji} or {@code star}
     * @param text what the inbox asks, or null
     * @param inboxPicture in the place of an address, or null
     * @param locale of the account
     */
    record Asked(Survey survey, String display, String text, String inboxName, String inboxPicture, String locale) {}

    /** @throws NotFound {@code "survey"} */
    Asked get(Name name);

    /**
     * Answers.
     *
     * @param rating 1 to 5, or null
     * @param feedback or null; the beginning of a long one is kept
     * @param once whether an answer before this one is final
     * @throws NotFound {@code "survey"}
     * @throws Conflict {@code "survey"} if it is answered already, and once is enough
     * @throws Invalid {@code "survey"}: {@code rating} REQUIRED where neither is given, or UNKNOWN_VALUE; {@code "message"}: {@code
     *     submitted_values} NOT_ALLOWED after 14 days
     */
    Asked answer(Name name, Integer rating, String feedback, boolean once);

    /**
     * That of a conversation which the caller was shown.
     *
     * @return empty if nobody was asked
     */
    Optional<Survey> of(Caller caller, long conversationId);
}
