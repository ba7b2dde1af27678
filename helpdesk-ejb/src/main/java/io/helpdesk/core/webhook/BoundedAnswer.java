package io.helpdesk.core.webhook;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.delivery.TransportResult;
import io.helpdesk.core.delivery.TransportResult.Verdict;
import io.helpdesk.core.network.RetryAfter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** Keeps status and beginning of an answer; the rest of its body is thrown away as it comes. */
final class BoundedAnswer extends AbstractBinResponseConsumer<TransportResult> {

    private static final int KEPT = 1000;
    private static final int GONE = 410;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final Clock clock;
    private int status;
    private Duration pause;

    BoundedAnswer(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void start(HttpResponse response, ContentType contentType) {
        status = response.getCode();
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        pause = header == null ? null : RetryAfter.read(header.getValue(), clock.instant());
    }

    @Override
    protected int capacityIncrement() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void data(ByteBuffer source, boolean endOfStream) {
        while (source.hasRemaining() && beginning.size() < KEPT) {
            beginning.write(source.get());
        }
        source.position(source.limit());
    }

    @Override
    protected TransportResult buildResult() {
        // what was cut in the middle of a character is U+FFFD
        var text =
                StorableText.without(beginning.toString(StandardCharsets.UTF_8)).replace("\uFFFD", "");
        if (status >= 200 && status <= 299) {
            return new TransportResult(Verdict.DELIVERED, status, text, null, null);
        }
        return new TransportResult(
                status == GONE ? Verdict.TARGET_GONE : Verdict.LATER, status, text, "status " + status, pause);
    }

    @Override
    public void releaseResources() {
        beginning.reset();
    }
}
