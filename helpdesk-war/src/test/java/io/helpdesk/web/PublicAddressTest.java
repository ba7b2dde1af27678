package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    private static final Set<String> TRUSTED = Set.of("192.0.2.1");

    @Test
    void theRequestSaysWhereItWent() {
        assertEquals(
                "http://desk.example.com:8080/helpdesk", address("192.0.2.9", Map.of("Host", "desk.example.com:8080")));
        assertEquals("http://desk.example.com/helpdesk", address("192.0.2.9", Map.of("Host", "desk.example.com:80")));
        assertEquals("http://[2001:db8::1]:8080/helpdesk", address("192.0.2.9", Map.of("Host", "[2001:db8::1]:8080")));
    }

    @Test
    void aHostThatIsNoneIsNotRepeated() {
        assertEquals("http://internal:8080/helpdesk", address("192.0.2.9", Map.of("Host", "a\"><b")));
        assertEquals("http://internal:8080/helpdesk", address("192.0.2.9", Map.of("Host", "evil.example.com/path")));
        assertEquals("http://internal:8080/helpdesk", address("192.0.2.9", Map.of()));
    }

    @Test
    void forwardedHeadersCountFromTrustedProxiesAlone() {
        var forwarded =
                Map.of("Host", "internal:8080", "Forwarded", "for=203.0.113.7;proto=https;host=\"desk.example.com\"");
        assertEquals("https://desk.example.com/helpdesk", address("192.0.2.1", forwarded));
        assertEquals("http://internal:8080/helpdesk", address("192.0.2.9", forwarded));
        var elder = Map.of(
                "Host",
                "internal:8080",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "desk.example.com:8443, other.example.com",
                "X-Forwarded-Prefix",
                "/support");
        assertEquals("https://desk.example.com:8443/support/helpdesk", address("192.0.2.1", elder));
        assertEquals("http://internal:8080/helpdesk", address("192.0.2.9", elder));
    }

    @Test
    void whatAProxyForwardsIsCheckedToo() {
        assertEquals(
                "http://internal:8080/helpdesk",
                address(
                        "192.0.2.1",
                        Map.of(
                                "Host",
                                "internal:8080",
                                "X-Forwarded-Proto",
                                "javascript",
                                "X-Forwarded-Host",
                                "a b",
                                "X-Forwarded-Prefix",
                                "//evil.example.com")));
    }

    private static String address(String from, Map<String, String> headers) {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                PublicAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getScheme" -> "http";
                    case "getServerName" -> "internal";
                    case "getServerPort" -> 8080;
                    case "getContextPath" -> "/helpdesk";
                    case "getRemoteAddr" -> from;
                    case "getHeader" -> anyCase.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return PublicAddress.fromRequest(request, TRUSTED);
    }
}
