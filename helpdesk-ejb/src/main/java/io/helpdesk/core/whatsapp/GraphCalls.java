package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.OpenHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls the Cloud API: without redirects or repetitions, for a bounded time, and reads a bounded answer. Where the operator says it is may
 * be in a network of our own; what the provider itself names, such as the address of a file, may not. Never within a transaction.
 */
@ApplicationScoped
public class GraphCalls {

    private static final int CONNECTIONS = 64;
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(20);
    private static final long LONGEST_DOWNLOAD_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int OK = 200;
    private static final List<String> HOSTS_OF_FILES = List.of(".fbsbx.com", ".whatsapp.net", ".facebook.com");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private Settings settings;

    private CloseableHttpClient client;
    private URI base;
    private String root;

    @PostConstruct
    void open() {
        var address = settings.text(Setting.WHATSAPP_URL).orElseThrow().replaceFirst("/+$", "");
        base = URI.create(address);
        root = address + "/" + settings.text(Setting.WHATSAPP_VERSION).orElseThrow() + "/";
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Hosts(base.getHost()))
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                .setSocketTimeout(TO_ANSWER)
                                // what was asked on a connection that had ended could not be asked again
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TO_CONNECT)
                        .setResponseTimeout(TO_ANSWER)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
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
                        .setEntity(entity));
    }

    /**
     * Fetches a file from where the provider says that it is (whatsapp-cloud 4).
     *
     * @param most bytes that are taken
     * @return the status of the answer; the file is whole if it is 200
     * @throws GraphTrouble if there is no answer, it is too long, or the address is none of the provider's
     */
    public int download(CloudInbox inbox, String address, long most, Path into) {
        if (!ofProvider(address)) {
            throw new GraphTrouble("the file is at no address of the provider", false, null);
        }
        var request = ClassicRequestBuilder.get(address)
                .addHeader("Authorization", "Bearer " + inbox.config().token())
                .build();
        try {
            return client.execute(request, answer -> {
                if (answer.getCode() == OK && answer.getEntity() != null) {
                    try (var in = answer.getEntity().getContent();
                            var out = Files.newOutputStream(into)) {
                        copy(in, out, most);
                    }
                }
                return answer.getCode();
            });
        } catch (IOException e) {
            throw trouble(e);
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
        request.addHeader("Authorization", "Bearer " + inbox.config().token());
        request.addHeader("Accept", "application/json");
        try {
            return client.execute(request.build(), this::read);
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
        var pause = header == null || !String.valueOf(header.getValue()).strip().matches("\\d{1,6}")
                ? null
                : Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
        return new GraphAnswer(answer.getCode(), body(answer), pause);
    }

    private JsonNode body(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return json.createObjectNode();
        }
        var bytes = new ByteArrayOutputStream();
        try (var in = answer.getEntity().getContent()) {
            copy(in, bytes, LONGEST_ANSWER);
        }
        try {
            var said = json.readTree(bytes.toByteArray());
            return said != null && said.isObject() ? said : json.createObjectNode();
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    /** Whoever drips is cut off. */
    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        long begun = System.nanoTime();
        long count = 0;
        var some = new byte[16_384];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            count += read;
            if (count > most) {
                throw new IOException("it is longer than " + most + " bytes");
            }
            if (System.nanoTime() - begun > LONGEST_DOWNLOAD_NANOS) {
                throw new InterruptedIOException("it takes too long");
            }
            out.write(some, 0, read);
        }
    }
}
