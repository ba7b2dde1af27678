package io.helpdesk.dialect.mail;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.web.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Says in a line why a mail was not taken in, and what to do. 429 and 5xx mean that it may be taken in later, anything else that it
 * never will.
 */
@Provider
@ApplicationScoped
public class MailErrors implements ExceptionMapper<Throwable> {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Override
    public Response toResponse(Throwable thrown) {
        var failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return refused(refused.why());
        }
        if (failure instanceof Failure.Malformed) {
            return answer(400, "The mail did not arrive whole. Send it again.");
        }
        if (failure instanceof Failure.TooLarge tooLarge) {
            return answer(
                    413,
                    "The mail is larger than " + tooLarge.limit()
                            + " bytes (helpdesk.mail.size). Do not send it again.");
        }
        if (failure instanceof Failure.Key) {
            return answer(400, "Idempotency-Key has no meaning here: a mail is known by its Message-ID. Leave it out.");
        }
        if (failure instanceof Failure.Unavailable unavailable) {
            return later(503, "The desk is busy. Send it again later.", unavailable.retryAfterSeconds());
        }
        if (failure instanceof Failure.Throttled throttled) {
            return later(TOO_MANY, "Too many wrong addresses. Send it again later.", throttled.retryAfterSeconds());
        }
        if (failure instanceof Failure.Http http) {
            var response =
                    Response.fromResponse(answer(http.status(), "Mails are posted to /mail/ and the inbox's token."));
            return http.allow().isEmpty()
                    ? response.build()
                    : response.allow(http.allow()).build();
        }
        return answer(500, "The desk failed. Send it again later.");
    }

    private static Response refused(HelpdeskException why) {
        return switch (why.kind()) {
            case UNAUTHENTICATED ->
                answer(
                        401,
                        "The signature does not fit: webhook-signature is \"v1,\" and the Base64 of the HMAC-SHA256 under the secret of"
                                + " \"webhook-id.webhook-timestamp.mail\", made within the last five minutes.");
            case FORBIDDEN, NOT_FOUND -> answer(404, "There is no enabled inbox with this address.");
            case INVALID -> invalid((Invalid) why);
            case CONFLICT -> answer(503, "Somebody else changed this at the same time. Send it again later.");
        };
    }

    private static Response invalid(Invalid why) {
        var first = why.violations().get(0);
        return first.rule() == Rule.TOO_MANY && first.field().equals("from")
                ? later(
                        TOO_MANY,
                        "Its sender has written " + first.detail() + " mails within an hour. Send it again later.",
                        600)
                : answer(UNPROCESSABLE, "The mail is not taken in: " + reason(first) + ". Do not send it again.");
    }

    private static String reason(Violation violation) {
        return Optional.ofNullable(violation.detail())
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .orElse(violation.field() + " " + violation.rule());
    }

    private static Response later(int status, String text, int seconds) {
        return Response.fromResponse(answer(status, text))
                .header("Retry-After", seconds)
                .build();
    }

    private static Response answer(int status, String text) {
        return Response.status(status)
                .type(MailAnswer.TYPE)
                .entity(MailAnswer.error(text))
                .build();
    }
}
