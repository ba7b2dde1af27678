package io.helpdesk.dialect.chatwoot.client.survey;

import io.helpdesk.api.survey.Survey;
import io.helpdesk.api.survey.Surveys.Asked;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/**
 * A survey (chatwoot-client 2.1).
 *
 * @param id of the message that asks
 * @param csatSurveyResponse null until there is one
 * @param conversationId the key, not the number
 */
public record SurveyJson(
        long id,
        ResponseJson csatSurveyResponse,
        String displayType,
        String content,
        String inboxAvatarUrl,
        String inboxName,
        String locale,
        long conversationId,
        String createdAt) {

    /** What was answered. */
    public record ResponseJson(
            Long id,
            long accountId,
            long conversationId,
            long messageId,
            Integer rating,
            String feedbackMessage,
            Long contactId,
            Long assignedAgentId,
            String createdAt,
            String updatedAt) {

        private static ResponseJson of(Survey survey) {
            return new ResponseJson(
                    survey.id(),
                    survey.accountId(),
                    survey.conversationId(),
                    survey.messageId(),
                    survey.rating(),
                    survey.feedback(),
                    survey.contactId(),
                    survey.assigneeId(),
                    ChatwootTimes.iso(survey.answeredAt()),
                    ChatwootTimes.iso(survey.updatedAt()));
        }
    }

    static SurveyJson of(Asked asked) {
        var survey = asked.survey();
        return new SurveyJson(
                survey.messageId(),
                survey.answered() ? ResponseJson.of(survey) : null,
                asked.display(),
                asked.text(),
                ChatwootTexts.picture(asked.inboxPicture()),
                asked.inboxName(),
                asked.locale(),
                survey.conversationId(),
                ChatwootTimes.iso(survey.askedAt()));
    }
}
