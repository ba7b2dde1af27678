package io.helpdesk.core.webhook;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.Internet;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks, when an address is written down to which something is to be sent, whether anything ever would be. */
@ApplicationScoped
public class DestinationCheck {

    private static final long PATIENCE_MILLIS = 2000;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Refuses an address in a network of somebody's own, given as such or by a name that means nothing else right now. A name
     * that means nothing, or that nobody explains within two seconds, is taken: it may mean something later.
     *
     * @param url one that is {@linkplain WebhookRules#usable usable}
     * @throws Invalid PRIVATE_ADDRESS
     */
    public void refusePrivate(String subject, String field, String url) {
        if (!settings.flag(Setting.WEBHOOKS_ALLOW_PRIVATE)
                && closed(WebhookHttpClient.bare(URI.create(url).getHost()))) {
            throw new Invalid(subject, field, Rule.PRIVATE_ADDRESS);
        }
    }

    private boolean closed(String host) {
        try {
            return Arrays.stream(executor.submit(() -> InetAddress.getAllByName(host))
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .noneMatch(Internet::has);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknown) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
