package io.helpdesk.web.frontdesk;

import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.RequestId;
import io.helpdesk.web.SecurityHeaders;
import io.helpdesk.web.TrustedProxies;
import io.helpdesk.web.admission.Admission;
import io.helpdesk.web.admission.AdmittedRequest;
import io.helpdesk.web.admission.ClientAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.clock.ClockServlet;
import io.helpdesk.web.idempotency.KeyedRequest;
import io.helpdesk.web.live.OpenStreams;
import io.helpdesk.web.measure.MetricsServlet;
import io.helpdesk.web.measure.ServedRequests;
import io.helpdesk.web.multipart.TemporaryFiles;
import io.helpdesk.web.signin.ContainerLogin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
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
 * decided once, from header names and values and the raw path (wassist 15.2); the rest is not found. In web.xml, so that it
 * comes before all other filters. What goes to a dialect is let in by the {@link Admission}.
 */
public class FrontDesk extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    private transient DialectClaims claims;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient ClientAddress client;

    @Inject
    private transient ListenerCheck listener;

    @Inject
    private transient DialectsCheck dialects;

    @Inject
    private transient ServersPaths servers;

    @Inject
    private transient TrustedProxies proxies;

    @Inject
    private transient Door door;

    @Inject
    private transient Admission admission;

    @Inject
    private transient OpenStreams streams;

    @Inject
    private transient ContainerLogin container;

    @Inject
    private transient Settings settings;

    @Inject
    private transient ServedRequests served;

    @Override
    public void init() {
        admission.open();
        PublicAddress.open(settings);
        streams.open();
        served.open();
        dialects.open();
        servers.open(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        try {
            SecurityHeaders.set(response);
            listener.once(request);
            dialects.arrived(request);
            response.setHeader(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
            receive(request, response, chain);
            served.over(request, response.getStatus(), begun);
        } catch (IOException | ServletException | RuntimeException | Error failed) {
            served.over(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, begun);
            throw failed;
        } finally {
            TemporaryFiles.deleteAll();
            PublicAddress.left();
            RequestId.end();
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        container.arrive(request, response);
        if (response.isCommitted()) {
            // the server has refused its own token in its own words
            return;
        }
        var raw = raw(request);
        if (!RawPath.harmless(raw.path())) {
            NotFoundServlet.answer(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var mount = claims.mountOf(raw);
        var socket = claims.handshake(raw);
        if (socket.isPresent() && !door.closedTo(request, proxies.client(request))) {
            client.set(proxies.client(request));
            address.visited(request, mount.orElse(""));
            if (socket.get().handshake(request, response)) {
                // not forwarded and not wrapped: servers look for the endpoint at the original path, in the original
                // request
                chain.doFilter(request, response);
            }
            return;
        }
        if (mount.isEmpty() && (asksTheOperatorsPart(raw) || servers.own(raw))) {
            // a way of their own: no turn to wait for, and nobody reads their bodies
            chain.doFilter(new AdmittedRequest(request, request.getQueryString()), response);
            return;
        }
        var target = raw.path();
        if (mount.isEmpty()) {
            if (raw.under("/api/v1")) {
                // two dialects answer under the same addresses here (wassist 15.5)
                response.setHeader("Vary", "Authorization, X-API-Key, Cookie");
            }
            Optional<Claim> claim = claims.strongest(raw);
            if (claim.isEmpty()) {
                NotFoundServlet.answer(response, HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            target = claim.get().path();
        }
        address.visited(request, mount.orElse(""));
        client.set(proxies.client(request));
        var where = target;
        ServedRequests.under(
                request, mount.or(() -> claims.mountOf(raw.at(where))).orElse(""));
        var most = claims.bodyLimit(raw.at(where));
        admission.admit(request, response, most, () -> claims.known(raw.at(where)), () -> {
            var admitted = KeyedRequest.of(new AdmittedRequest(request, request.getQueryString()));
            if (mount.isPresent()) {
                chain.doFilter(admitted, response);
            } else {
                admitted.getRequestDispatcher(where).forward(admitted, response);
            }
        });
    }

    private static boolean asksTheOperatorsPart(RawRequest raw) {
        return raw.path().equals("/")
                || raw.under("/health")
                || raw.under(MetricsServlet.PATH)
                || raw.under(ClockServlet.PATH);
    }

    private static RawRequest raw(HttpServletRequest request) {
        var path = RawPath.below(request.getContextPath(), request.getRequestURI());
        return new RawRequest(
                request.getMethod(), path, request::getHeader, cookies(request), ContainerLogin.caller(request));
    }

    private static Set<String> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Set.of()
                : Arrays.stream(cookies).map(Cookie::getName).collect(Collectors.toSet());
    }
}
