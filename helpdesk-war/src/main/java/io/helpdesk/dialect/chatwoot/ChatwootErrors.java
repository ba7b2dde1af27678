package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.web.Failure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;

/**
 * Refusals in the words this wire's faces share (chatwoot-application 0.5). A face overrides what it words differently.
 */
public abstract class ChatwootErrors implements ExceptionMapper<Throwable> {

    private static final Map<Integer, String> REASONS = Map.of(
            400,
            "Bad Request",
            404,
            "Not Found",
            406,
            "Not Acceptable",
            408,
            "Request Timeout",
            413,
            "Payload Too Large",
            500,
            "Internal Server Error",
            503,
            "Service Unavailable");

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ChatwootRefusal refusal) {
            return answer(refusal.status(), refusal.body());
        }
        Failure failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return refused(refused.why());
        }
        if (failure instanceof Failure.Malformed) {
            return framework(400);
        }
        if (failure instanceof Failure.TooLarge) {
            return framework(413);
        }
        if (failure instanceof Failure.Key key) {
            return answer(key.why().status(), new ErrorJson(key.why().getMessage()));
        }
        if (failure instanceof Failure.Unavailable busy) {
            return Response.fromResponse(framework(503))
                    .header("Retry-After", busy.retryAfterSeconds())
                    .build();
        }
        if (failure instanceof Failure.Throttled throttled) {
            return Response.status(429)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("Retry later\n")
                    .header("Retry-After", throttled.retryAfterSeconds())
                    .build();
        }
        if (failure instanceof Failure.Http http) {
            return http(http);
        }
        return framework(500);
    }

    /** A path or method nobody knows is an unknown route, whatever the reason. */
    private Response http(Failure.Http http) {
        int status = http.status() == 405 || http.status() == 415 || !REASONS.containsKey(http.status())
                ? 404
                : http.status();
        return framework(status);
    }

    private Response refused(HelpdeskException refusal) {
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> unauthenticated(refusal.subject());
            case FORBIDDEN -> forbidden(refusal.subject());
            case NOT_FOUND -> notFound();
            case INVALID -> invalid((Invalid) refusal);
            case CONFLICT -> conflict(refusal.subject());
        };
    }

    protected abstract Response unauthenticated(String subject);

    protected Response forbidden(String subject) {
        return answer(
                401,
                switch (subject) {
                    case "account_suspended" -> new ErrorJson("Account is suspended");
                    case "membership" -> new ErrorJson("You are not authorized to access this account");
                    case "bot_membership" -> new ErrorJson("Bot is not authorized to access this account");
                    default -> ErrorJson.NOT_AUTHORIZED;
                });
    }

    protected Response notFound() {
        return answer(404, ErrorJson.NOT_FOUND);
    }

    protected Response invalid(Invalid refusal) {
        return answer(422, RecordWords.body(refusal));
    }

    protected Response conflict(String subject) {
        return answer(
                422,
                subject.equals("source_id")
                        ? new ErrorJson("source_id should be unique")
                        : new ErrorJson(subject + " has already been taken"));
    }

    /** What the framework below the original answers. */
    protected Response framework(int status) {
        return answer(status, new ErrorJson.Status(status, reason(status)));
    }

    protected static String reason(int status) {
        return REASONS.get(status);
    }

    protected static Response answer(int status, Object body) {
        return Response.status(status).type(ChatwootJson.TYPE).entity(body).build();
    }
}
