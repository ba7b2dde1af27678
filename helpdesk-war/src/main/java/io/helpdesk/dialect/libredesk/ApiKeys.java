package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Credential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads key pairs out of Authorization values; both schemes are case-sensitive (libredesk 3). */
public final class ApiKeys {

    private static final String BASIC = "Basic ";
    private static final String TOKEN = "token ";

    private ApiKeys() {}

    /** Whether the value is in one of our schemes, well-formed or not. */
    public static boolean ours(String authorization) {
        return authorization != null && (authorization.startsWith(BASIC) || authorization.startsWith(TOKEN));
    }

    /** Empty when there is no usable pair: not an error in itself. */
    public static Optional<Credential.KeyPair> read(String authorization) {
        if (!ours(authorization)) {
            return Optional.empty();
        }
        if (authorization.startsWith(TOKEN)) {
            return pair(authorization.substring(TOKEN.length()));
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            return pair(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Credential.KeyPair> pair(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new Credential.KeyPair(text.substring(0, colon), text.substring(colon + 1)));
    }
}
