package io.helpdesk.core.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.OpenHosts;
import io.helpdesk.core.network.PrivateHost;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks addresses that an administrator or a provider has named: over TLS, nowhere in a network of our own unless the operator allows it, without
 * redirects, for a bounded time and so many at once, and reads a bounded answer.
 */
@ApplicationScoped
class ProviderCalls {

    private static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);
    private static final long ALTOGETHER_NANOS = Duration.ofSeconds(10).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private Settings settings;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private boolean allowPrivate;
    private CloseableHttpClient client;

    /** What was answered, a JSON object. */
    record Answer(int status, JsonNode body) {}

    @PostConstruct
    void open() {
        allowPrivate = settings.flag(Setting.OIDC_ALLOW_PRIVATE);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OpenHosts(allowPrivate))
                        .setMaxConnPerRoute(AT_ONCE)
                        .setMaxConnTotal(AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
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

    /** @throws ProviderTrouble if it does not answer, or with something else */
    Answer get(String address) {
        return ask(ClassicRequestBuilder.get(checked(address)).build());
    }

    /** @throws ProviderTrouble if it does not answer, or with something else */
    Answer post(String address, Map<String, String> form) {
        var request = ClassicRequestBuilder.post(checked(address));
        form.forEach(request::addParameter);
        return ask(request.build());
    }

    /** @throws ProviderTrouble if nobody is asked there */
    URI checked(String address) {
        try {
            var uri = new URI(address);
            boolean usable = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || allowPrivate && "http".equalsIgnoreCase(uri.getScheme()));
            if (usable) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // as one that is none
        }
        throw new ProviderTrouble("no address of a provider", Rule.MALFORMED);
    }

    private Answer ask(ClassicHttpRequest request) {
        if (!places.tryAcquire()) {
            throw new Overloaded();
        }
        try {
            request.setHeader("Accept", "application/json");
            long from = System.nanoTime();
            return client.execute(request, answer -> read(answer, from));
        } catch (PrivateHost closed) {
            throw new ProviderTrouble(closed.getMessage(), Rule.PRIVATE_ADDRESS);
        } catch (IOException trouble) {
            throw new ProviderTrouble(
                    trouble.getClass().getSimpleName() + ": " + trouble.getMessage(), Rule.UNKNOWN_REFERENCE);
        } finally {
            places.release();
        }
    }

    private static Answer read(ClassicHttpResponse answer, long from) throws IOException {
        if (answer.getEntity() == null) {
            return new Answer(answer.getCode(), JSON.createObjectNode());
        }
        try (var in = answer.getEntity().getContent()) {
            var body = JSON.readTree(bounded(in, from));
            return new Answer(answer.getCode(), body != null && body.isObject() ? body : JSON.createObjectNode());
        } catch (JsonProcessingException noJson) {
            return new Answer(answer.getCode(), JSON.createObjectNode());
        }
    }

    /** Whoever drips its answer is cut off. */
    private static byte[] bounded(InputStream in, long from) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var some = new byte[8_192];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            bytes.write(some, 0, read);
            if (bytes.size() > LONGEST_ANSWER) {
                throw new IOException("the answer is too long");
            }
            if (System.nanoTime() - from > ALTOGETHER_NANOS) {
                throw new InterruptedIOException("no answer in time");
            }
        }
        return bytes.toByteArray();
    }
}
