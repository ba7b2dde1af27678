package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.dialect.chatwoot.ChatwootErrors;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.application.message.MessageWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** How the application API says no (chatwoot-application 0.5). */
@Provider
@ApplicationScoped
public class ApplicationErrors extends ChatwootErrors {

    @Override
    protected Response unauthenticated(String subject) {
        return answer(401, new ErrorJson("Invalid Access Token"));
    }

    /** Some broken rules come from explicit checks in the original, which answer one sentence (chatwoot-application 2.8). */
    @Override
    protected Response invalid(Invalid refusal) {
        Violation first = refusal.violations().get(0);
        if (refusal.subject().equals("session") && first.rule() == Rule.REQUIRED) {
            return unprocessable(
                    "param is missing or the value is empty: " + first.field().replace('_', ' '));
        }
        if (refusal.subject().equals("message")) {
            String sentence = MessageWords.explicitCheck(first);
            if (sentence != null) {
                return unprocessable(sentence);
            }
        }
        return super.invalid(refusal);
    }

    private static Response unprocessable(String sentence) {
        return answer(422, new ErrorJson(sentence));
    }
}
