package io.helpdesk.dialect.whatsapp;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.web.Failure;
import io.helpdesk.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Says in a line why a call was refused. WhatsApp brings again whatever is not answered 200. */
@Provider
@ApplicationScoped
public class WhatsAppErrors implements ExceptionMapper<Throwable> {

    private static final int TOO_MANY = 429;

    @Override
    public Response toResponse(Throwable thrown) {
        var failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return refused(refused.why());
        }
        if (failure instanceof Failure.Malformed) {
            return answer(400, "The call did not arrive whole");
        }
        if (failure instanceof Failure.TooLarge) {
            return answer(413, "The call is too large");
        }
        if (failure instanceof Failure.Key) {
            return answer(400, "Idempotency-Key has no meaning here");
        }
        if (failure instanceof Failure.Unavailable unavailable) {
            return later(503, "The desk is busy", unavailable.retryAfterSeconds());
        }
        if (failure instanceof Failure.Throttled throttled) {
            return later(TOO_MANY, "Too many wrong calls", throttled.retryAfterSeconds());
        }
        if (failure instanceof Failure.Http http) {
            var response = Response.fromResponse(answer(http.status(), "Calls are posted to a number's address"));
            return http.allow().isEmpty()
                    ? response.build()
                    : response.allow(http.allow()).build();
        }
        return answer(500, "The desk failed");
    }

    private static Response refused(HelpdeskException why) {
        return switch (why.kind()) {
            case UNAUTHENTICATED ->
                answer(
                        401,
                        why.subject().equals("verify_token")
                                // as the original says it (whatsapp-cloud 7)
                                ? "Error; wrong verify token"
                                : "X-Hub-Signature-256 is missing");
            case FORBIDDEN -> answer(403, "X-Hub-Signature-256 does not fit");
            case NOT_FOUND -> answer(404, "No inbox has this number");
            case INVALID -> answer(422, "The call makes no sense");
            case CONFLICT -> answer(503, "Somebody else changed this at the same time");
        };
    }

    private static Response later(int status, String text, int seconds) {
        return Response.fromResponse(answer(status, text))
                .header("Retry-After", seconds)
                .build();
    }

    private static Response answer(int status, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.text(Json.mapper().build(), Map.of("error", text)))
                .build();
    }
}
