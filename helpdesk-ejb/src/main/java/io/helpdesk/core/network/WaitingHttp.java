package io.helpdesk.core.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses, the caller's thread waiting for what they answer: without repetitions, redirects and cookies, and for a bounded time from the
 * first byte that is sent to the last that is read. Never within a transaction.
 */
public final class WaitingHttp implements AutoCloseable {

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clockwork;

    /**
     * How long somebody waits.
     *
     * @param silent while nothing comes
     * @param altogether for the whole call
     */
    public record Patience(Duration silent, Duration altogether) {}

    /**
     * @param name of its thread
     * @param hosts where names lead to
     * @param atOnce calls
     */
    public WaitingHttp(String name, DnsResolver hosts, int atOnce) {
        clockwork = new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory(name, true));
        clockwork.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setMaxConnPerRoute(atOnce)
                        .setMaxConnTotal(atOnce)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                // what was asked on a connection that had ended could not be asked again
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * @param reader of the answer, within the same time
     * @throws IOException if there is no answer, or not in time; {@link PrivateHost} where nothing may go
     */
    public <T> T call(ClassicHttpRequest request, Patience patience, HttpClientResponseHandler<T> reader)
            throws IOException {
        var call = cancellable(request);
        call.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(patience.silent()))
                .setResponseTimeout(Timeout.of(patience.silent()))
                .build());
        // whoever drips, or takes what is sent in drops, is cut off
        var end = clockwork.schedule(
                (Runnable) call::cancel, patience.altogether().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(call, reader);
        } catch (IOException trouble) {
            if (call.isCancelled()) {
                throw new InterruptedIOException(
                        "it took longer than " + patience.altogether().toSeconds() + " s");
            }
            throw trouble;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase cancellable(ClassicHttpRequest request) throws IOException {
        try {
            var call = new HttpUriRequestBase(request.getMethod(), request.getUri());
            call.setHeaders(request.getHeaders());
            call.setEntity(request.getEntity());
            return call;
        } catch (URISyntaxException malformed) {
            throw new IOException(malformed);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
