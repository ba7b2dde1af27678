import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/**
 * Stands in for the feeds of NIST (CVE API 2.0) and CISA where they cannot be reached, to see that {@code -Pdependencies}
 * names a weakness: it knows one, CVE-2021-42392, which H2 had before 2.0.206. README.md says how it is asked.
 */
final class WeaknessFeed {

    private static final String WEAKNESSES = """
            {"resultsPerPage": 1, "startIndex": 0, "totalResults": 1, "format": "NVD_CVE", "version": "2.0",
             "timestamp": "%s", "vulnerabilities": [{"cve": {
              "id": "CVE-2021-42392", "sourceIdentifier": "reefs@jfrog.com", "vulnStatus": "Analyzed",
              "published": "2022-01-10T14:10:00.000", "lastModified": "2023-02-24T15:49:00.000",
              "descriptions": [{"lang": "en", "value": "The org.h2.util.JdbcUtils.getConnection method of the H2 database \
            takes as parameters the class name of the driver and URL of the database."}],
              "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary",
               "exploitabilityScore": 3.9, "impactScore": 5.9, "cvssData": {"version": "3.1",
                "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "attackVector": "NETWORK",
                "attackComplexity": "LOW", "privilegesRequired": "NONE", "userInteraction": "NONE",
                "scope": "UNCHANGED", "confidentialityImpact": "HIGH", "integrityImpact": "HIGH",
                "availabilityImpact": "HIGH", "baseScore": 9.8, "baseSeverity": "CRITICAL"}}]},
              "weaknesses": [{"source": "nvd@nist.gov", "type": "Primary",
               "description": [{"lang": "en", "value": "CWE-502"}]}],
              "configurations": [{"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [{"vulnerable": true,
               "criteria": "cpe:2.3:a:h2database:h2:*:*:*:*:*:*:*:*", "versionStartIncluding": "1.1.100",
               "versionEndExcluding": "2.0.206", "matchCriteriaId": "AA3AA4A8-0AD5-4B4B-9B0C-4B4D1B3C7A11"}]}]}],
              "references": [{"url": "https://nvd.nist.gov/vuln/detail/CVE-2021-42392", "source": "nvd@nist.gov"}]}}]}
            """;

    private static final String EXPLOITED = """
            {"title": "Known Exploited Vulnerabilities", "catalogVersion": "1", "dateReleased": "%sZ", "count": 0,
             "vulnerabilities": []}
            """;

    private WeaknessFeed() {}

    public static void main(String[] arguments) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        answer(server, "/cves", WEAKNESSES);
        answer(server, "/exploited", EXPLOITED);
        server.start();
        System.out.println("Serves " + server.getAddress());
    }

    private static void answer(HttpServer server, String path, String document) {
        server.createContext(path, exchange -> {
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var body = document.formatted(LocalDateTime.now().withNano(0)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
