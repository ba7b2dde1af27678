package io.helpdesk.core.webhook;

import io.helpdesk.core.webhook.Outcome.Answer;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
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
final class Postman implements AutoCloseable {

    /** From the first byte of ours to the last of theirs. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int PER_HOST = 64;
    private static final int ALL = 1024;
    private static final int LOOKUPS = 16;

    private final ThreadPoolExecutor lookups;
    private final Addresses addresses;
    private final CloseableHttpAsyncClient client;

    Postman(boolean allowPrivate) {
        lookups = new ThreadPoolExecutor(
                LOOKUPS, LOOKUPS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
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

    /** Never fails: what goes wrong is in the answer. Whoever has waited long enough completes it, which ends the exchange. */
    CompletableFuture<Answer> post(String url, Map<String, String> headers, byte[] body) {
        var answer = new CompletableFuture<Answer>();
        URI to;
        try {
            to = new URI(url);
        } catch (URISyntaxException e) {
            return CompletableFuture.completedFuture(Answer.none("the address is malformed"));
        }
        addresses.find(bare(to.getHost())).whenComplete((found, trouble) -> {
            if (trouble != null) {
                answer.complete(failure(trouble));
            } else if (!answer.isDone()) {
                execute(to, headers, body, answer);
            }
        });
        return answer;
    }

    private void execute(URI to, Map<String, String> headers, byte[] body, CompletableFuture<Answer> answer) {
        try {
            var request = AsyncRequestBuilder.post(to)
                    .setEntity(AsyncEntityProducers.create(body, ContentType.APPLICATION_JSON.withCharset((String) null)));
            headers.forEach(request::setHeader);
            Future<Answer> running = client.execute(request.build(), new BoundedAnswer(), new FutureCallback<Answer>() {
                @Override
                public void completed(Answer result) {
                    answer.complete(result);
                }

                @Override
                public void failed(Exception e) {
                    answer.complete(failure(e));
                }

                @Override
                public void cancelled() {
                    answer.complete(Answer.none("cancelled"));
                }
            });
            // whoever drips its answer is cut off
            answer.whenComplete((done, none) -> running.cancel(true));
        } catch (RuntimeException e) {
            answer.complete(Answer.none(words(e)));
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
    private static Answer failure(Throwable trouble) {
        var cause = trouble instanceof CompletionException && trouble.getCause() != null
                ? trouble.getCause() : trouble;
        return cause instanceof PrivateAddress ? Answer.hopeless(cause.getMessage()) : Answer.none(words(cause));
    }

    private static String words(Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof InterruptedIOException) {
            return "no answer in time";
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
