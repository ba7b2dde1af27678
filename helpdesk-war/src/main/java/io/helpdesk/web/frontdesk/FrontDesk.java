package io.helpdesk.web.frontdesk;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.LimitedRequest;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.RequestId;
import io.helpdesk.web.SecurityHeaders;
import io.helpdesk.web.idempotency.KeyedRequest;
import io.helpdesk.web.multipart.TemporaryFiles;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Receives every request. What is under a mount goes on; what is at the root goes to the dialect with the strongest claim,
 * decided once, from header names and values and the raw path (wassist 15.2); the rest is not found.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class FrontDesk extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Rooms rooms;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient Settings settings;

    @Inject
    private transient ListenerCheck listener;

    private long bodyLimit;
    private long uploadLimit;

    /** A limit that is none stops the application here, not each request. */
    @Override
    public void init() {
        bodyLimit = settings.number(Setting.LIMIT_BODY);
        uploadLimit = settings.number(Setting.LIMIT_UPLOAD);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            SecurityHeaders.set(response);
            listener.once(request);
            response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
            receive(request, response, chain);
        } finally {
            TemporaryFiles.deleteAll();
            RequestId.end();
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var raw = raw(request);
        if (!RawPath.harmless(raw.path())) {
            Nobody.answer(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (rooms.handshake(raw)) {
            // not forwarded and not wrapped: servers look for the endpoint at the original path, in the original request
            chain.doFilter(request, response);
            return;
        }
        var limited = KeyedRequest.of(new LimitedRequest(request, bodyLimit, uploadLimit));
        var mount = rooms.mountOf(raw);
        address.visited(request, mount.orElse(""));
        if (mount.isPresent() || raw.path().equals("/") || raw.under("/health")) {
            chain.doFilter(limited, response);
            return;
        }
        if (raw.under("/api/v1")) {
            // two dialects answer under the same addresses here (wassist 15.5)
            response.setHeader("Vary", "Authorization, X-API-Key, Cookie");
        }
        Optional<Claim> claim = rooms.strongest(raw);
        if (claim.isEmpty()) {
            Nobody.answer(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        limited.getRequestDispatcher(claim.get().path()).forward(limited, response);
    }

    private static RawRequest raw(HttpServletRequest request) {
        var path = RawPath.below(request.getContextPath(), request.getRequestURI());
        return new RawRequest(request.getMethod(), path, request::getHeader, cookies(request));
    }

    private static Set<String> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Set.of() : Arrays.stream(cookies).map(Cookie::getName).collect(Collectors.toSet());
    }
}
