package io.helpdesk.dialect.wassist;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.web.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The way of saying no: whatever goes wrong leaves in one of this wire's shapes (wassist 3). */
@Provider
@ApplicationScoped
public class WassistErrors implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return respond(thrown);
    }

    static Response respond(Throwable thrown) {
        WassistRefusal refusal = worded(thrown);
        var response = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal.body());
        refusal.headers().forEach(response::header);
        return response.build();
    }

    static WassistRefusal worded(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WassistRefusal refusal) {
                return refusal;
            }
        }
        Failure failure = Failure.of(thrown);
        if (failure instanceof Failure.Refused refused) {
            return worded(refused.why());
        }
        if (failure instanceof Failure.Malformed malformed) {
            return WassistRefusal.malformed(malformed.detail());
        }
        if (failure instanceof Failure.TooLarge) {
            return WassistRefusal.detail(413, "Request body too large.");
        }
        if (failure instanceof Failure.Key key) {
            return WassistRefusal.business(
                    key.why().status(), key.why().getMessage(), key.why().code());
        }
        if (failure instanceof Failure.Unavailable unavailable) {
            return WassistRefusal.unavailable(unavailable.retryAfterSeconds());
        }
        if (failure instanceof Failure.Throttled throttled) {
            return WassistRefusal.throttled(throttled.retryAfterSeconds());
        }
        if (failure instanceof Failure.Http http) {
            return http.status() == 404
                    ? WassistRefusal.notFound()
                    : WassistRefusal.detail(http.status(), "Bad request.");
        }
        return WassistRefusal.detail(500, "A server error occurred.");
    }

    private static WassistRefusal worded(HelpdeskException refusal) {
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> WassistRefusal.unauthenticated("Authentication credentials were not provided.");
            case FORBIDDEN -> WassistRefusal.forbidden();
            case NOT_FOUND -> WassistRefusal.notFound();
            case INVALID -> worded((Invalid) refusal);
            case CONFLICT -> WassistRefusal.business(400, "Somebody else changed this at the same time", "conflict");
        };
    }

    /** What the provider refuses is no field's fault. */
    private static WassistRefusal worded(Invalid refusal) {
        var first = refusal.violations().get(0);
        if (!refusal.subject().equals("whatsapp") || !first.field().equals("provider")) {
            return WassistRefusal.fields(RuleWords.of(refusal));
        }
        return first.rule() == Rule.PROVIDER
                ? WassistRefusal.providerRefused(String.valueOf(first.detail()))
                : WassistRefusal.business(400, "This number has no token", "not_connected");
    }
}
