package io.helpdesk.web;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The proxies whose word counts, and who they say is asking. */
@ApplicationScoped
public class TrustedProxies {

    @Inject
    private Settings settings;

    /** Their addresses. */
    public Set<String> all() {
        return settings.text(Setting.TRUSTED_PROXIES).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * Who asks: the last address on the way that is no trusted proxy, from Forwarded (RFC 7239 5.2) or X-Forwarded-For. What
     * the client itself has put there comes before it and counts for nothing.
     */
    public String client(HttpServletRequest request) {
        return client(request, all());
    }

    static String client(HttpServletRequest request, Set<String> trusted) {
        var address = request.getRemoteAddr();
        if (!trusted.contains(address)) {
            return address;
        }
        var hops = new ArrayList<String>();
        for (var hop : hops(request)) {
            hops.add(0, hop);
        }
        for (var hop : hops) {
            if (!trusted.contains(hop)) {
                return hop;
            }
        }
        return address;
    }

    private static List<String> hops(HttpServletRequest request) {
        boolean standard = request.getHeader("Forwarded") != null;
        var hops = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(standard ? "Forwarded" : "X-Forwarded-For"))) {
            for (var hop : line.split(",")) {
                (standard
                                ? Arrays.stream(hop.split(";"))
                                        .map(String::strip)
                                        .filter(pair -> pair.regionMatches(true, 0, "for=", 0, 4))
                                        .map(pair -> pair.substring(4))
                                : Arrays.stream(new String[] {hop}))
                        .map(TrustedProxies::address)
                        .filter(address -> !address.isEmpty())
                        .forEach(hops::add);
            }
        }
        return hops;
    }

    /** Without quotes, brackets and port. */
    private static String address(String node) {
        var text = node.strip().replace("\"", "");
        if (text.startsWith("[")) {
            return text.substring(1).replaceFirst("].*", "");
        }
        return text.indexOf(':') == text.lastIndexOf(':') ? text.replaceFirst(":.*", "") : text;
    }
}
