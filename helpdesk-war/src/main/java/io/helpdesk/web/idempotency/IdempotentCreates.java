package io.helpdesk.web.idempotency;

import io.helpdesk.api.idempotency.Answer;
import io.helpdesk.api.idempotency.Claim;
import io.helpdesk.api.idempotency.IdempotentAnswers;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.KeyRefused;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key} on POST: the whole request becomes one transaction, in which it is claimed before anything else
 * and its answer is kept after everything else, before the first byte of it leaves. It runs when the dialect knows who is
 * calling. Without the header nothing happens. Each application has a class of its own, of the application's scope, as its
 * {@link Providers} are its own: some servers give nothing by {@link Context} to beans of no scope.
 */
public abstract class IdempotentCreates implements ContainerRequestFilter, ContainerResponseFilter {

    /** For the classes of the applications: when it is known who is calling. */
    public static final int PRIORITY = Priorities.AUTHENTICATION + 50;

    private static final String EXCHANGE = IdempotentCreates.class.getName();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private record Exchange(long account, byte[] name, byte[] fingerprint) {}

    @Inject
    IdempotentAnswers answers;

    @Inject
    KeyedTransaction transaction;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentCredential credential;

    @Inject
    HttpServletRequest servlet;

    @Context
    ResourceInfo resource;

    @Context
    Providers providers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var keyed = KeyedRequest.in(servlet);
        if (keyed.isEmpty() || resource.getResourceMethod().isAnnotationPresent(NotKept.class)) {
            return;
        }
        var key = request.getHeaderString(KeyedRequest.HEADER);
        if (!KEY.matcher(key).matches()) {
            throw KeyRefused.malformed();
        }
        var name = KeyedRequest.sha256()
                .digest(String.join(
                                "\n",
                                credential.get(),
                                request.getMethod(),
                                request.getUriInfo().getRequestUri().getRawPath(),
                                key)
                        .getBytes(StandardCharsets.UTF_8));
        var exchange = new Exchange(
                caller.known() ? caller.get().accountId() : 0, name, keyed.get().fingerprint());
        begin();
        var claim = answers.claim(name, exchange.fingerprint);
        if (claim instanceof Claim.Mine) {
            request.setProperty(EXCHANGE, exchange);
            return;
        }
        transaction.giveUp();
        if (claim instanceof Claim.Answered known) {
            request.abortWith(again(known.answer()));
        } else if (claim instanceof Claim.AnotherRequest) {
            throw KeyRefused.reused();
        } else if (claim instanceof Claim.InFlight) {
            throw KeyRefused.inFlight();
        } else {
            throw KeyRefused.notKept();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(EXCHANGE) instanceof Exchange exchange)) {
            return;
        }
        request.removeProperty(EXCHANGE);
        if (response.getStatus() >= 400) {
            transaction.giveUp();
            return;
        }
        try {
            if (transaction.refused()) {
                // a refusal that the dialect words as a success
                transaction.giveUp();
                return;
            }
            var type = response.getMediaType();
            var body = written(response);
            answers.keep(
                    exchange.account,
                    exchange.name,
                    exchange.fingerprint,
                    new Answer(response.getStatus(), type == null ? null : type.toString(), body));
            transaction.commit();
            if (response.hasEntity()) {
                response.setEntity(body, response.getEntityAnnotations(), type);
            }
        } catch (Exception failed) {
            transaction.giveUp();
            refuse(response, failed);
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response again(Answer answer) {
        var response = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        if (answer.contentType() != null) {
            response.header(HttpHeaders.CONTENT_TYPE, answer.contentType());
        }
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private byte[] written(ContainerResponseContext response) throws IOException {
        var out = new ByteArrayOutputStream();
        if (response.hasEntity()) {
            MessageBodyWriter writer = providers.getMessageBodyWriter(
                    response.getEntityClass(),
                    response.getEntityType(),
                    response.getEntityAnnotations(),
                    response.getMediaType());
            writer.writeTo(
                    response.getEntity(),
                    response.getEntityClass(),
                    response.getEntityType(),
                    response.getEntityAnnotations(),
                    response.getMediaType(),
                    response.getHeaders(),
                    out);
        }
        return out.toByteArray();
    }

    /** As if the resource had failed with it. */
    private void refuse(ContainerResponseContext response, Exception failed) {
        var refusal = providers.getExceptionMapper(Throwable.class).toResponse(failed);
        response.setStatus(refusal.getStatus());
        response.getHeaders().putAll(refusal.getHeaders());
        response.setEntity(refusal.getEntity(), response.getEntityAnnotations(), refusal.getMediaType());
    }
}
