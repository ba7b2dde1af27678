package io.helpdesk.web;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** In front of what is only there where the operator has set a token, and for whoever shows it. */
@ApplicationScoped
public class OperatorDoor {

    private static final String SCHEME = "Bearer ";

    @Inject
    Settings settings;

    /**
     * Answers 404 where there is no token and 401 to whoever does not show it.
     *
     * @return whether the request is still to be answered
     */
    public boolean opens(Setting tokenSetting, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var token = settings.text(tokenSetting);
        if (token.isEmpty()) {
            ShortAnswer.error(response, 404, "Not Found");
            return false;
        }
        if (!shown(token.get(), Optional.ofNullable(request.getHeader("Authorization")))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            ShortAnswer.error(
                    response, 401, "The token of " + tokenSetting.key() + " is needed here, as Authorization: Bearer");
            return false;
        }
        return true;
    }

    /** In a time that does not depend on where they differ. */
    private static boolean shown(String token, Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
