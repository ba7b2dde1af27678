package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final Set<String> TRUSTED = Set.of("192.0.2.1", "192.0.2.2");

    @Test
    void whoIsNoTrustedProxySpeaksForItself() {
        assertEquals("192.0.2.9", client("192.0.2.9", Map.of("X-Forwarded-For", "203.0.113.7")));
        assertEquals("192.0.2.1", client("192.0.2.1", Map.of()));
    }

    @Test
    void theLastAddressThatIsNoTrustedProxyAsks() {
        assertEquals("203.0.113.7", client("192.0.2.1", Map.of("X-Forwarded-For", "10.0.0.1, 203.0.113.7, 192.0.2.2")));
        assertEquals("203.0.113.7", client("192.0.2.1", Map.of("X-Forwarded-For", "203.0.113.7:4711")));
        assertEquals(
                "2001:db8::7",
                client(
                        "192.0.2.1",
                        Map.of(
                                "Forwarded",
                                "for=10.0.0.1;proto=https, For=\"[2001:db8::7]:4711\";by=192.0.2.2",
                                "X-Forwarded-For",
                                "10.0.0.2")));
    }

    private static String client(String from, Map<String, String> headers) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey((String) arguments[0])
                                        ? List.of(headers.get((String) arguments[0]))
                                        : List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return TrustedProxies.client(request, TRUSTED);
    }
}
