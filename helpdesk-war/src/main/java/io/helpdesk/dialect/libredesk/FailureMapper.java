package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The way of saying no: whatever goes wrong leaves in this wire's envelope (libredesk 2, 4). */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return respond(thrown);
    }

    public static Response respond(Throwable thrown) {
        if (thrown instanceof LibredeskRefusal refusal) {
            return respond(refusal).build();
        }
        Failure failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return respond(LibredeskErrors.word(refused.why())).build();
        }
        if (failure instanceof Failure.Malformed) {
            return respond(LibredeskRefusal.undecodable()).build();
        }
        if (failure instanceof Failure.TooLarge) {
            return respond(LibredeskRefusal.general(413, "Request body too large"))
                    .build();
        }
        if (failure instanceof Failure.Key key) {
            var type = key.why().status() == ErrorType.CONFLICT.status() ? ErrorType.CONFLICT : ErrorType.INPUT;
            return respond(new LibredeskRefusal(
                            key.why().status(), type, key.why().getMessage()))
                    .build();
        }
        if (failure instanceof Failure.Http http) {
            Response.ResponseBuilder answer = respond(LibredeskErrors.word(http.status()));
            return http.allow().isEmpty()
                    ? answer.build()
                    : answer.header(HttpHeaders.ALLOW, String.join(", ", http.allow()))
                            .build();
        }
        if (failure instanceof Failure.Unavailable unavailable) {
            return respond(LibredeskRefusal.general(503, LibredeskRefusal.SOMETHING_WENT_WRONG))
                    .header(HttpHeaders.RETRY_AFTER, unavailable.retryAfterSeconds())
                    .build();
        }
        if (failure instanceof Failure.Throttled throttled) {
            return Response.status(429)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new RateLimitJson("error", "Rate limit exceeded"))
                    .header(HttpHeaders.RETRY_AFTER, throttled.retryAfterSeconds())
                    .build();
        }
        return respond(LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG))
                .build();
    }

    private static Response.ResponseBuilder respond(LibredeskRefusal refusal) {
        var answer = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal.toJson());
        return refusal.cookie() == null ? answer : answer.header(HttpHeaders.SET_COOKIE, refusal.cookie());
    }
}
