package io.helpdesk.dialect.chatwoot.client;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.dialect.chatwoot.ChatwootErrors;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.RecordWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** How the client API says no (chatwoot-client 0.2). */
@Provider
@ApplicationScoped
public class ClientErrors extends ChatwootErrors {

    /** The only credential there is to get wrong. */
    @Override
    protected Response unauthenticated(String subject) {
        return answer(401, ClientErrorJson.of(401, "HMAC failed: Invalid Identifier Hash Provided"));
    }

    /** To a contact, what they may not touch does not exist. */
    @Override
    protected Response forbidden(String subject) {
        return notFound();
    }

    @Override
    protected Response notFound() {
        return framework(404);
    }

    @Override
    protected Response invalid(Invalid refusal) {
        boolean tooLate = refusal.violations().stream()
                .anyMatch(broken -> broken.field().equals("submitted_values") && broken.rule() == Rule.NOT_ALLOWED);
        if (tooLate) {
            return answer(422, new ErrorJson("You cannot update the CSAT survey after 14 days"));
        }
        ErrorJson.RecordInvalid body = RecordWords.body(refusal);
        List<ClientErrorJson.FieldError> errors = refusal.violations().stream()
                .map(broken -> new ClientErrorJson.FieldError(
                        RecordWords.attribute(broken), RecordWords.rule(broken), "invalid"))
                .toList();
        return answer(422, ClientErrorJson.ofRecord(body.message(), body.attributes(), errors));
    }

    @Override
    protected Response conflict(String subject) {
        String attribute = subject.equals("record") ? "base" : subject;
        String message = (attribute.equals("base") ? "Record" : "Source") + " has already been taken";
        return answer(
                422,
                ClientErrorJson.ofRecord(
                        message,
                        List.of(attribute),
                        List.of(new ClientErrorJson.FieldError(attribute, "has already been taken", "invalid"))));
    }

    @Override
    protected Response framework(int status) {
        return answer(status, ClientErrorJson.of(status, reason(status)));
    }
}
