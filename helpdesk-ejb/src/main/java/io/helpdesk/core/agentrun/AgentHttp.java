package io.helpdesk.core.agentrun;

import io.helpdesk.core.network.OpenHosts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses and waits for what they answer: without redirects and cookies, for a bounded time from the first byte to the
 * last, and reads a bounded part of it.
 */
final class AgentHttp implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int AT_ONCE = 128;

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clockwork =
            new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("helpdesk-agent-timer", true));

    /** @param headers by lower-case name */
    record Answer(int status, Map<String, String> headers, String body) {

        boolean fine() {
            return status >= 200 && status <= 299;
        }
    }

    /** @param allowPrivate whether it calls into networks of somebody's own */
    AgentHttp(boolean allowPrivate) {
        clockwork.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OpenHosts(allowPrivate))
                        .setMaxConnPerRoute(AT_ONCE)
                        .setMaxConnTotal(AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * @param body null for none
     * @param longest what is behind so many bytes of the answer is not read
     * @throws IOException if there is no answer in time
     */
    Answer call(String method, URI to, Map<String, String> headers, byte[] body, Duration patience, int longest)
            throws IOException {
        var request = new HttpUriRequestBase(method, to);
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(patience))
                .setResponseTimeout(Timeout.of(patience))
                .build());
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON.withCharset((String) null)));
        }
        // whoever drips its answer is cut off
        var end = clockwork.schedule((Runnable) request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(response, longest));
        } finally {
            end.cancel(false);
        }
    }

    private static Answer read(ClassicHttpResponse response, int longest) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        if (response.getEntity() == null) {
            return new Answer(response.getCode(), headers, "");
        }
        try (var in = response.getEntity().getContent()) {
            return new Answer(response.getCode(), headers, bounded(in, longest));
        }
    }

    private static String bounded(InputStream in, int longest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var some = new byte[8_192];
        for (int read = in.read(some); read >= 0 && bytes.size() < longest; read = in.read(some)) {
            bytes.write(some, 0, read);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
