package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.BoundedBody;
import io.helpdesk.core.network.OpenHosts;
import io.helpdesk.core.network.RetryAfter;
import io.helpdesk.core.network.WaitingHttp;
import io.helpdesk.core.network.WaitingHttp.Patience;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Calls the Cloud API, for a bounded time, and reads a bounded answer. Where the operator says it is may be in a network of our own; what
 * the provider itself names, such as the address of a file, may not. Never within a transaction.
 */
@ApplicationScoped
public class GraphCalls {

    private static final int CONNECTIONS = 64;
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final Duration SILENT = Duration.ofSeconds(20);
    private static final Patience TO_ANSWER = new Patience(SILENT, Duration.ofSeconds(25));
    private static final Duration TO_UPLOAD = Duration.ofMinutes(1);
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** From where the provider says that a file is to where it is. */
    private static final int REDIRECTS = 3;

    private static final int OK = 200;
    private static final Set<Integer> REDIRECTED = Set.of(301, 302, 303, 307, 308);
    private static final List<String> HOSTS_OF_FILES = List.of(".fbsbx.com", ".whatsapp.net", ".facebook.com");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private WaitingHttp http;
    private URI base;
    private String root;

    @PostConstruct
    void open() {
        var address = settings.text(Setting.WHATSAPP_URL).orElseThrow().replaceFirst("/+$", "");
        base = URI.create(address);
        root = address + "/" + settings.text(Setting.WHATSAPP_VERSION).orElseThrow() + "/";
        http = new WaitingHttp("helpdesk-whatsapp-calls-timer", new Hosts(base.getHost()), CONNECTIONS);
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** The host of the operator's address is whatever it is; any other is in the open. */
    private static final class Hosts implements DnsResolver {

        private final DnsResolver open = new OpenHosts(false);
        private final DnsResolver any = new OpenHosts(true);
        private final String own;

        private Hosts(String own) {
            this.own = own;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return (host.equalsIgnoreCase(own) ? any : open).resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * @param path below the version, with what it is about in its place
     * @throws GraphTrouble if there is no answer
     */
    public GraphAnswer get(CloudInbox inbox, String path, Map<String, String> query) {
        var request = ClassicRequestBuilder.get(root + path);
        query.forEach(request::addParameter);
        return ask(inbox, request);
    }

    /** @throws GraphTrouble if there is no answer */
    public GraphAnswer post(CloudInbox inbox, String path, Object body) {
        try {
            return ask(
                    inbox,
                    ClassicRequestBuilder.post(root + path)
                            .setEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws GraphTrouble if there is no answer */
    public GraphAnswer delete(CloudInbox inbox, String path, Map<String, String> query) {
        var request = ClassicRequestBuilder.delete(root + path);
        query.forEach(request::addParameter);
        return ask(inbox, request);
    }

    /**
     * A call of somebody else's, as it is.
     *
     * @param path below the version, encoded
     * @param body null for none
     * @throws GraphTrouble if there is no answer
     */
    public GraphAnswer pass(CloudInbox inbox, String method, String path, Map<String, String> query, Object body) {
        var request = ClassicRequestBuilder.create(method).setUri(root + path);
        query.forEach(request::addParameter);
        try {
            return ask(
                    inbox,
                    body == null
                            ? request
                            : request.setEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Brings a file to the provider (whatsapp-cloud 4).
     *
     * @throws GraphTrouble if there is no answer
     */
    public GraphAnswer upload(CloudInbox inbox, String type, String name, Path content) {
        var entity = MultipartEntityBuilder.create()
                .addTextBody("messaging_product", "whatsapp")
                .addTextBody("type", type)
                .addBinaryBody("file", content.toFile(), ContentType.parse(type), name)
                .build();
        return ask(
                inbox,
                ClassicRequestBuilder.post(root + segment(inbox.config().phoneNumberId()) + "/media")
                        .setEntity(entity),
                new Patience(SILENT, TO_UPLOAD));
    }

    /**
     * Fetches a file from where the provider says that it is (whatsapp-cloud 4).
     *
     * @param most bytes that are taken
     * @return the status of the answer; the file is whole if it is 200
     * @throws GraphTrouble if there is no answer, it is too long, or the address is none of the provider's
     */
    public int download(CloudInbox inbox, String address, long most, Path into) {
        var until = clock.instant().plus(TO_DOWNLOAD);
        var at = address;
        for (int hop = 0; ; hop++) {
            var found = fetch(inbox, at, most, into, Duration.between(clock.instant(), until));
            if (found.elsewhere() == null || hop == REDIRECTS) {
                return found.status();
            }
            at = found.elsewhere();
        }
    }

    /** @param elsewhere where the file is instead; null if it is here, or nowhere */
    private record Found(int status, String elsewhere) {}

    /** Each hop is held against the provider's hosts, as the token goes along. */
    private Found fetch(CloudInbox inbox, String address, long most, Path into, Duration left) {
        if (!ofProvider(address)) {
            throw new GraphTrouble("the file is at no address of the provider", false, null);
        }
        if (left.isNegative() || left.isZero()) {
            throw new GraphTrouble("the file takes too long", true, null);
        }
        var request = ClassicRequestBuilder.get(address)
                .addHeader("Authorization", "Bearer " + inbox.config().token())
                .build();
        try {
            return http.call(request, new Patience(SILENT, left), answer -> {
                if (answer.getCode() == OK) {
                    try (var out = Files.newOutputStream(into)) {
                        BoundedBody.copy(answer, out, most);
                    }
                }
                var location = answer.getFirstHeader("Location");
                return new Found(
                        answer.getCode(),
                        location == null || !REDIRECTED.contains(answer.getCode())
                                ? null
                                : resolved(address, location.getValue()));
            });
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Something that is no address at all is none of the provider's. */
    private static String resolved(String from, String location) {
        try {
            return URI.create(from).resolve(location.strip()).toString();
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private boolean ofProvider(String address) {
        try {
            var to = URI.create(address);
            var host = String.valueOf(to.getHost()).toLowerCase(Locale.ROOT);
            if (to.getUserInfo() != null) {
                return false;
            }
            if (host.equalsIgnoreCase(base.getHost())
                    && to.getPort() == base.getPort()
                    && base.getScheme().equalsIgnoreCase(to.getScheme())) {
                return true;
            }
            return "https".equalsIgnoreCase(to.getScheme())
                    && to.getPort() == -1
                    && HOSTS_OF_FILES.stream().anyMatch(host::endsWith);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** An id as a part of a path. */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
    }

    private GraphAnswer ask(CloudInbox inbox, ClassicRequestBuilder request) {
        return ask(inbox, request, TO_ANSWER);
    }

    private GraphAnswer ask(CloudInbox inbox, ClassicRequestBuilder request, Patience patience) {
        request.addHeader("Authorization", "Bearer " + inbox.config().token());
        request.addHeader("Accept", "application/json");
        try {
            return http.call(request.build(), patience, this::read);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static GraphTrouble trouble(IOException e) {
        boolean unheard = e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof ConnectionRequestTimeoutException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException;
        return new GraphTrouble(
                "WhatsApp does not answer: " + e.getClass().getSimpleName()
                        + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                !unheard,
                e);
    }

    private GraphAnswer read(ClassicHttpResponse answer) throws IOException {
        var header = answer.getFirstHeader("Retry-After");
        return new GraphAnswer(
                answer.getCode(),
                body(BoundedBody.whole(answer, LONGEST_ANSWER)),
                header == null ? null : pause(RetryAfter.read(header.getValue(), clock.instant())));
    }

    private static Duration pause(Duration asked) {
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private JsonNode body(byte[] answer) throws IOException {
        try {
            var said = json.readTree(answer);
            return said != null && said.isObject() ? said : json.createObjectNode();
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }
}
