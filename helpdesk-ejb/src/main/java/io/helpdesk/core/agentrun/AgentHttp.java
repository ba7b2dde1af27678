package io.helpdesk.core.agentrun;

import io.helpdesk.core.network.BoundedBody;
import io.helpdesk.core.network.OpenHosts;
import io.helpdesk.core.network.WaitingHttp;
import io.helpdesk.core.network.WaitingHttp.Patience;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Calls addresses with JSON, and reads the beginning of what they answer. */
final class AgentHttp implements AutoCloseable {

    private static final int AT_ONCE = 128;

    private final WaitingHttp http;

    /** @param headers by lower-case name */
    record Answer(int status, Map<String, String> headers, String body) {

        boolean fine() {
            return status >= 200 && status <= 299;
        }
    }

    /** @param allowPrivate whether it calls into networks of somebody's own */
    AgentHttp(boolean allowPrivate) {
        http = new WaitingHttp("helpdesk-agent-timer", new OpenHosts(allowPrivate), AT_ONCE);
    }

    /**
     * @param body null for none
     * @param longest what is behind so many bytes of the answer is not read
     * @throws IOException if there is no answer in time
     */
    Answer call(String method, URI to, Map<String, String> headers, byte[] body, Duration patience, int longest)
            throws IOException {
        var request = ClassicRequestBuilder.create(method).setUri(to).build();
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON.withCharset((String) null)));
        }
        return http.call(request, new Patience(patience, patience), answer -> read(answer, longest));
    }

    private static Answer read(ClassicHttpResponse answer, int longest) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : answer.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new Answer(
                answer.getCode(), headers, new String(BoundedBody.beginning(answer, longest), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
    }
}
