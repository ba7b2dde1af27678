package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.signin.UserSession;
import io.helpdesk.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The headers of whoever is signed in, one by one or all in {@code Authorization} (chatwoot-desk 1.3). */
public final class SessionHeaders {

    private static final String TOKEN = "access-token";
    private static final String CLIENT = "client";
    private static final String UID = "uid";
    private static final String BEARER = "bearer ";

    /** What a client is when it does not say. */
    private static final String SOME_CLIENT = "default";

    /** Five short values in JSON, in Base64. */
    private static final int LONGEST = 4_096;

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    private SessionHeaders() {}

    /**
     * What is shown of a session; empty if nothing is, or an access token stands beside it, which counts then whatever it is
     * worth.
     *
     * @param headers answers a header's value, or null
     */
    public static Optional<Credential.SessionToken> of(UnaryOperator<String> headers) {
        for (String header : AccessTokens.HEADERS) {
            if (filled(headers.apply(header))) {
                return Optional.empty();
            }
        }
        return inOne(headers.apply("Authorization")).or(() -> read(headers));
    }

    private static Optional<Credential.SessionToken> read(UnaryOperator<String> values) {
        String token = values.apply(TOKEN);
        if (!filled(token)) {
            return Optional.empty();
        }
        String client = values.apply(CLIENT);
        String uid = values.apply(UID);
        return Optional.of(new Credential.SessionToken(
                token.strip(), filled(client) ? client.strip() : SOME_CLIENT, uid == null ? "" : uid));
    }

    private static Optional<Credential.SessionToken> inOne(String authorization) {
        if (authorization == null
                || authorization.length() > LONGEST
                || !authorization.strip().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getDecoder()
                    .decode(authorization.strip().substring(BEARER.length()).strip());
            return JsonValues.parse(new String(json, StandardCharsets.UTF_8))
                    .filter(JsonNode::isObject)
                    .flatMap(object -> read(name -> object.path(name).textValue()));
        } catch (IllegalArgumentException accessToken) {
            return Optional.empty();
        }
    }

    /** What every answer to somebody who is signed in carries. */
    public static Map<String, String> of(UserSession session, String token) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(TOKEN, token);
        headers.put("token-type", "Bearer");
        headers.put(CLIENT, session.device());
        headers.put("expiry", String.valueOf(session.expiresAt().getEpochSecond()));
        headers.put(UID, session.email());
        byte[] all = Json.bytes(MAPPER, headers);
        headers.put("Authorization", "Bearer " + Base64.getEncoder().encodeToString(all));
        return headers;
    }

    private static boolean filled(String value) {
        return value != null && !value.isBlank();
    }
}
