package io.helpdesk.core.mail.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.core.channeltype.ContactAddress;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose mailbox it is, as the provider says (OpenID Connect Core 1.0, 2). It comes from the provider itself over TLS, which stands for
 * its signature (3.1.3.7, 6).
 */
final class IdToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"]{1,120}@[^@\\s<>\"]{1,120}");

    private IdToken() {}

    /** @param token null for none */
    static Optional<String> address(String token, String clientId) {
        var parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims != null && meantFor(claims.path("aud"), clientId)
                    ? address(claims, "email")
                            // Microsoft's of organisations have no other
                            .or(() -> address(claims, "preferred_username"))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean meantFor(JsonNode audience, String clientId) {
        if (!audience.isArray()) {
            return audience.asText().equals(clientId);
        }
        for (var each : audience) {
            if (each.asText().equals(clientId)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> address(JsonNode claims, String name) {
        return Optional.of(claims.path(name).asText(""))
                .filter(text -> ADDRESS.matcher(text).matches())
                .map(ContactAddress::normalEmail);
    }
}
