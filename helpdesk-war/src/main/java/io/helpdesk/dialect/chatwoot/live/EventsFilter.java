package io.helpdesk.dialect.chatwoot.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.dialect.chatwoot.AccessTokens;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.ChatwootErrors;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.SessionHeaders;
import io.helpdesk.dialect.chatwoot.application.ApplicationErrors;
import io.helpdesk.dialect.chatwoot.client.ClientErrors;
import io.helpdesk.web.Busy;
import io.helpdesk.web.Json;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.admission.Verdict;
import io.helpdesk.web.answer.WriterThreads;
import io.helpdesk.web.live.EventStream;
import io.helpdesk.web.live.OpenStreams;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The event streams, agents' and visitors'. Not a resource, because no JAX-RS engine offers answers that wait for a slow
 * client without a thread (docs/adr/0013-live-feed.md).
 */
@WebFilter(
        urlPatterns = {"/chatwoot/api/v1/accounts/*", "/chatwoot/public/api/v1/inboxes/*"},
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class EventsFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String MOUNT = "/chatwoot";
    private static final Pattern OF_ACCOUNT = Pattern.compile(MOUNT + "/api/v1/accounts/([^/]+)/events");
    private static final Pattern OF_VISITOR =
            Pattern.compile(MOUNT + "/public/api/v1/inboxes/([^/]+)/contacts/([^/]+)/events");
    private static final int LONGEST_POSITION = 64;

    @Inject
    private transient LiveFeed feed;

    @Inject
    private transient Gatekeeper gatekeeper;

    @Inject
    private transient Door door;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient BlobAddresses blobs;

    @Inject
    private transient ApplicationErrors applicationErrors;

    @Inject
    private transient ClientErrors clientErrors;

    @Inject
    private transient WriterThreads threads;

    @Inject
    private transient OpenStreams streams;

    private transient ObjectMapper mapper;

    @Override
    public void init() {
        mapper = ChatwootJson.mapper();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.endsWith("/events") || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        var account = OF_ACCOUNT.matcher(path);
        var visitor = OF_VISITOR.matcher(path);
        if (account.matches()) {
            // read now: renewed after the request is gone
            var token = SessionHeaders.of(request::getHeader)
                    .map(Credential.SessionToken::token)
                    .or(() -> AccessTokens.of(request::getHeader))
                    .map(Credential.AccessToken::new);
            var id = PathId.leadingNumber(decoded(account.group(1)));
            answer(
                    request,
                    response,
                    applicationErrors,
                    token,
                    () -> agent(token, id, door::identify),
                    () -> agent(token, id, gatekeeper::identify));
        } else if (visitor.matches()) {
            if (request.getHeader("Origin") != null) {
                response.setHeader("Access-Control-Allow-Origin", "*");
            }
            var session = new Credential.VisitorSession(decoded(visitor.group(1)), decoded(visitor.group(2)));
            answer(
                    request,
                    response,
                    clientErrors,
                    Optional.of(session),
                    () -> door.admit(session),
                    () -> gatekeeper.admit(session));
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * @param shown by whom the stream is held
     * @param renewal the admission again, when the request is gone
     */
    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            ChatwootErrors errors,
            Optional<? extends Credential> shown,
            Supplier<Caller> admission,
            Supplier<Caller> renewal)
            throws IOException {
        Caller caller;
        Runnable leave;
        try {
            Verdict.of(request).ifPresent(refusal -> {
                throw refusal;
            });
            caller = admission.get();
            leave = shown.map(door::holder).flatMap(streams::enter).orElseThrow(Busy::new);
        } catch (RuntimeException refusal) {
            refuse(response, errors.toResponse(refusal));
            return;
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            address.visited(request, MOUNT);
        }
        var links = blobs.lasting();
        var after = request.getHeader("Last-Event-ID");
        if (after != null && after.length() > LONGEST_POSITION) {
            // none of ours: it begins with a reset
            after = "";
        }
        boolean begun = false;
        try {
            var stream = EventStream.open(request, response, threads);
            var subscription = feed.follow(caller, after, new StreamListener(stream, caller, links, renewal));
            stream.begin(subscription::ready, () -> {
                subscription.close();
                leave.run();
            });
            begun = true;
        } finally {
            if (!begun) {
                leave.run();
            }
        }
    }

    private Caller agent(
            Optional<Credential.AccessToken> shown,
            long accountId,
            Function<Credential.AccessToken, TokenOwner> identify) {
        var token = shown.orElseThrow(() -> new ChatwootRefusal(401, ErrorJson.SignIn.REQUIRED));
        var owner = identify.apply(token);
        if (owner.kind() == Caller.Kind.BOT) {
            throw new ChatwootRefusal(401, new ErrorJson("Access to this endpoint is not authorized for bots"));
        }
        return gatekeeper.enter(owner, accountId);
    }

    private void refuse(HttpServletResponse response, Response refusal) throws IOException {
        response.setStatus(refusal.getStatus());
        refusal.getStringHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        var body = refusal.getEntity() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : Json.bytes(mapper, refusal.getEntity());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String decoded(String segment) {
        try {
            // a plus sign is one in a path
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
