package io.helpdesk.core.webhook;

import io.helpdesk.core.delivery.TransportResult;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to addresses nobody vouches for, without waiting for them: follows no redirect, keeps no cookie, repeats nothing
 * and reads a bounded part of the answer.
 */
final class WebhookHttpClient implements AutoCloseable {

    /** From the first byte of ours to the last of theirs. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int PER_HOST = 64;
    private static final int ALL = 1024;
    private static final int LOOKUPS = 16;

    private final ThreadPoolExecutor lookups;
    private final Addresses addresses;
    private final CloseableHttpAsyncClient client;
    private final Clock clock;

    WebhookHttpClient(boolean allowPrivate, Clock clock) {
        this.clock = clock;
        lookups = new ThreadPoolExecutor(
                LOOKUPS,
                LOOKUPS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("helpdesk-webhook-names", true));
        lookups.allowCoreThreadTimeOut(true);
        addresses = new Addresses(allowPrivate, lookups);
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(PATIENCE))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(CONNECT)
                        .build())
                .build();
        client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(2).build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(PATIENCE))
                        .setConnectionRequestTimeout(Timeout.of(PATIENCE))
                        .build())
                .setThreadFactory(new DefaultThreadFactory("helpdesk-webhook-sender", true))
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        client.start();
    }

    /** Never fails: what goes wrong is in the result. Whoever has waited long enough completes it, which ends the exchange. */
    CompletableFuture<TransportResult> post(String url, Map<String, String> headers, byte[] body) {
        var ending = new CompletableFuture<TransportResult>();
        URI to;
        try {
            to = new URI(url);
        } catch (URISyntaxException e) {
            return CompletableFuture.completedFuture(TransportResult.later("the address is malformed", null));
        }
        addresses.find(bare(to.getHost())).whenComplete((found, trouble) -> {
            if (trouble != null) {
                ending.complete(failure(trouble));
            } else if (!ending.isDone()) {
                execute(to, headers, body, ending);
            }
        });
        return ending;
    }

    private void execute(URI to, Map<String, String> headers, byte[] body, CompletableFuture<TransportResult> ending) {
        try {
            var request = AsyncRequestBuilder.post(to)
                    .setEntity(
                            AsyncEntityProducers.create(body, ContentType.APPLICATION_JSON.withCharset((String) null)));
            headers.forEach(request::setHeader);
            Future<TransportResult> running =
                    client.execute(request.build(), new BoundedAnswer(clock), new FutureCallback<TransportResult>() {
                        @Override
                        public void completed(TransportResult result) {
                            ending.complete(result);
                        }

                        @Override
                        public void failed(Exception e) {
                            ending.complete(failure(e));
                        }

                        @Override
                        public void cancelled() {
                            ending.complete(TransportResult.later("cancelled", null));
                        }
                    });
            // whoever drips its answer is cut off
            ending.whenComplete((done, none) -> running.cancel(true));
        } catch (RuntimeException e) {
            ending.complete(TransportResult.later(words(e), null));
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        lookups.shutdownNow();
    }

    static String bare(String host) {
        return host != null && host.startsWith("[") ? host.substring(1, host.length() - 1) : String.valueOf(host);
    }

    /** A name that means a private address by now is not tried again: whoever moved it there would be asked for days. */
    private static TransportResult failure(Throwable trouble) {
        var cause = trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        return cause instanceof PrivateAddress
                ? TransportResult.refused(cause.getMessage())
                : TransportResult.later(words(cause), null);
    }

    private static String words(Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof InterruptedIOException) {
            return "no answer in time";
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
