package io.helpdesk.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** A provider's token endpoint (RFC 6749, 3.2). */
@ApplicationScoped
public class TokenEndpoint {

    private static final int TO_CONNECT = 10_000;
    private static final int TO_ANSWER = 20_000;
    private static final int LONGEST_ANSWER = 65_536;
    private static final long USUAL_SECONDS = 3_600;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * @param tenantId null for none
     * @param form of the request, without blanks that mean nothing
     * @throws MailUnreachable if it cannot be reached or refuses
     */
    public TokenAnswer ask(OAuthProvider provider, String tenantId, Map<String, String> form) {
        var address = OAuthProvider.in(settings.text(provider.tokens()).orElseThrow(), tenantId);
        try {
            var call = (HttpURLConnection) URI.create(address).toURL().openConnection();
            call.setConnectTimeout(TO_CONNECT);
            call.setReadTimeout(TO_ANSWER);
            call.setInstanceFollowRedirects(false);
            call.setDoOutput(true);
            call.setRequestMethod("POST");
            call.setRequestProperty("Accept", "application/json");
            call.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var out = call.getOutputStream()) {
                out.write(encoded(form).getBytes(StandardCharsets.US_ASCII));
            }
            int status = call.getResponseCode();
            try (var in = status < HttpURLConnection.HTTP_BAD_REQUEST ? call.getInputStream() : call.getErrorStream()) {
                return answer(provider, status, read(in));
            }
        } catch (IOException e) {
            throw new MailUnreachable(
                    "the token endpoint of " + provider.word() + " cannot be reached: " + e.getMessage(), true, e);
        }
    }

    private TokenAnswer answer(OAuthProvider provider, int status, JsonNode said) {
        var token = said.path("access_token").asText("");
        if (status != HttpURLConnection.HTTP_OK || token.isEmpty()) {
            var reason = said.path("error").asText("") + " "
                    + said.path("error_description").asText("");
            throw new MailUnreachable(
                    (provider.word() + " gives no token: " + status + " " + reason).strip(),
                    status >= SERVER_ERROR || status == TOO_MANY,
                    null);
        }
        long seconds = said.path("expires_in").asLong(USUAL_SECONDS);
        return new TokenAnswer(
                token, text(said, "refresh_token"), clock.instant().plusSeconds(seconds), text(said, "id_token"));
    }

    private JsonNode read(InputStream in) throws IOException {
        var bytes = in == null ? new byte[0] : in.readNBytes(LONGEST_ANSWER);
        try {
            var said = json.readTree(bytes);
            return said == null ? json.createObjectNode() : said;
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    private static String text(JsonNode said, String name) {
        return said.path(name).isTextual() ? said.path(name).textValue() : null;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
