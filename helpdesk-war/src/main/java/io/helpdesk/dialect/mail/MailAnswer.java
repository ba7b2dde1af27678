package io.helpdesk.dialect.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.helpdesk.api.mail.IncomingMail.Taken;
import io.helpdesk.web.Json;

/**
 * What a mail server is answered, and may log.
 *
 * @param outcome what became of the mail; left out with an error
 * @param messageId left out where there is none
 * @param conversationId its number in the account; likewise
 * @param error why it was not taken in, and what to do; left out otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailAnswer(String outcome, Long messageId, Long conversationId, String error) {

    static final String TYPE = "application/json; charset=utf-8";

    private static final ObjectMapper MAPPER = Json.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static String taken(Taken taken) {
        var outcome = switch (taken.outcome()) {
            case POSTED -> "posted";
            case KNOWN -> "known";
            case REPORTED -> "reported";
            case PASSED_OVER -> "passed_over";
        };
        var message = taken.message();
        return Json.text(
                MAPPER,
                message == null
                        ? new MailAnswer(outcome, null, null, null)
                        : new MailAnswer(
                                outcome, message.id(), message.conversation().number(), null));
    }

    static String error(String text) {
        return Json.text(MAPPER, new MailAnswer(null, null, null, text));
    }
}
