package io.helpdesk.core.webhook;

import io.helpdesk.core.webhook.Outcome.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** Keeps status and beginning of an answer; the rest of its body is thrown away as it comes. */
final class BoundedAnswer extends AbstractBinResponseConsumer<Answer> {

    private static final int KEPT = 1000;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private int status;
    private String retryAfter;

    @Override
    protected void start(HttpResponse response, ContentType contentType) {
        status = response.getCode();
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        retryAfter = header == null ? null : header.getValue();
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
    protected Answer buildResult() {
        // neither U+0000 nor half a character can be stored everywhere
        var text = beginning.toString(StandardCharsets.UTF_8).replace("\0", "").replace("\uFFFD", "");
        return Answer.of(status, retryAfter, text);
    }

    @Override
    public void releaseResources() {
        beginning.reset();
    }
}
