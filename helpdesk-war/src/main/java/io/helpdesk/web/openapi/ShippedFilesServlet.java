package io.helpdesk.web.openapi;

import io.helpdesk.web.Failure;
import io.helpdesk.web.ShortAnswer;
import io.helpdesk.web.admission.Verdict;
import io.helpdesk.web.download.Sendings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;

/**
 * Hands out files that the application carries, to whoever comes. Clients may keep them and ask by the entity tag whether
 * they are still the same (RFC 9110 13.1.2); no thread waits for those who read slowly.
 */
abstract class ShippedFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient ShippedFiles files;

    @Inject
    private transient Sendings sendings;

    ShippedFilesServlet(ShippedFiles files) {
        this.files = files;
    }

    /** Answers where there is no file of this name. */
    abstract void unknown(String name, HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Verdict.of(request);
        if (refusal.isPresent()) {
            refuse(Failure.of(refusal.get()), response);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            ShortAnswer.error(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method Not Allowed");
        } else {
            var name =
                    request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
            var file = files.named(name);
            if (file.isPresent()) {
                answer(file.get(), request, response);
            } else {
                unknown(name, request, response);
            }
        }
    }

    final void answer(ShippedFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        var known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(file.tag()) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.bytes().length);
        if (request.getMethod().equals("GET")) {
            sendings.begin(request, response, Channels.newChannel(new ByteArrayInputStream(file.bytes())));
        }
    }

    private static void refuse(Failure failure, HttpServletResponse response) throws IOException {
        if (failure instanceof Failure.Throttled throttled) {
            response.setHeader("Retry-After", Integer.toString(throttled.retryAfterSeconds()));
            ShortAnswer.error(response, 429, "Too Many Requests");
        } else if (failure instanceof Failure.TooLarge) {
            ShortAnswer.error(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Payload Too Large");
        } else if (failure instanceof Failure.Malformed) {
            ShortAnswer.error(response, HttpServletResponse.SC_BAD_REQUEST, "Bad Request");
        } else {
            if (failure instanceof Failure.Unavailable busy) {
                response.setHeader("Retry-After", Integer.toString(busy.retryAfterSeconds()));
            }
            ShortAnswer.error(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable");
        }
    }
}
