package io.helpdesk.dialect.wassist;

import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Operations of the original that are known here and not served: most of them stand for something only its operator has, such as
 * connectors and voices that it hosts, its billing, and the codes with which people sign in to its programs (wassist 13.5,
 * 13.6). So a client learns that it asks in vain, instead of that it misspelled a path. What a resource declares is served
 * all the same.
 */
final class Unserved {

    /** By path below {@code /api/v1/}, with {@code {}} for an id: the methods. */
    static final Map<String, List<String>> METHODS = new TreeMap<>();

    static {
        of("integrations/connectors", HttpMethod.GET, HttpMethod.POST);
        of("integrations/connectors/public", HttpMethod.GET);
        of("integrations/connectors/{}", HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
        of("integrations/elevenlabs", HttpMethod.GET, HttpMethod.POST);
        of("integrations/elevenlabs/{}", HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
        of("integrations/elevenlabs/{}/agents", HttpMethod.GET);
        of("agents/{}/share", HttpMethod.POST);
        of("agents/{}/unshare", HttpMethod.POST);
        of("subscriptions/status", HttpMethod.GET);
        of("subscriptions/checkout", HttpMethod.POST);
        of("subscriptions/portal", HttpMethod.POST);
        of("cli-listen-sessions", HttpMethod.POST, HttpMethod.DELETE);
        of("auth/send-code", HttpMethod.POST);
        of("auth/verify-code", HttpMethod.POST);
        of("whatsapp-accounts", HttpMethod.POST);
        of("whatsapp-link-sessions/{}/confirm", HttpMethod.POST);
    }

    private Unserved() {}

    private static void of(String path, String... methods) {
        METHODS.put(path, Arrays.asList(methods));
    }

    /** What somebody asks who has no key yet. */
    static boolean needsNoKey(String path) {
        return path.startsWith("auth/");
    }

    /** The regular expression of a path among {@link #METHODS}, with or without a slash at the end. */
    static String pattern(String path) {
        return path.replace("{}", "[^/]+") + "/?";
    }
}
