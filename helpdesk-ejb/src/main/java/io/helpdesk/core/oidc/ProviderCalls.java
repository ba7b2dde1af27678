package io.helpdesk.core.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.problem.Overloaded;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.BoundedBody;
import io.helpdesk.core.network.OpenHosts;
import io.helpdesk.core.network.PrivateHost;
import io.helpdesk.core.network.WaitingHttp;
import io.helpdesk.core.network.WaitingHttp.Patience;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Asks addresses that an administrator or a provider has named: over TLS, nowhere in a network of our own unless the operator allows it, without
 * redirects, for a bounded time and so many at once, and reads a bounded answer.
 */
@ApplicationScoped
class ProviderCalls {

    private static final int AT_ONCE = 16;
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private Settings settings;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private boolean allowPrivate;
    private WaitingHttp http;

    /** What was answered, a JSON object. */
    record Answer(int status, JsonNode body) {}

    @PostConstruct
    void open() {
        allowPrivate = settings.flag(Setting.OIDC_ALLOW_PRIVATE);
        http = new WaitingHttp("helpdesk-oidc-timer", new OpenHosts(allowPrivate), AT_ONCE);
    }

    @PreDestroy
    void close() {
        http.close();
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
            return http.call(request, PATIENCE, ProviderCalls::read);
        } catch (PrivateHost closed) {
            throw new ProviderTrouble(closed.getMessage(), Rule.PRIVATE_ADDRESS);
        } catch (IOException trouble) {
            throw new ProviderTrouble(
                    trouble.getClass().getSimpleName() + ": " + trouble.getMessage(), Rule.UNKNOWN_REFERENCE);
        } finally {
            places.release();
        }
    }

    private static Answer read(ClassicHttpResponse answer) throws IOException {
        try {
            var body = JSON.readTree(BoundedBody.whole(answer, LONGEST_ANSWER));
            return new Answer(answer.getCode(), body != null && body.isObject() ? body : JSON.createObjectNode());
        } catch (JsonProcessingException noJson) {
            return new Answer(answer.getCode(), JSON.createObjectNode());
        }
    }
}
