package io.helpdesk.core.webhook;

import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.core.rule.Checks;
import java.net.URI;
import java.net.URISyntaxException;

/** What a webhook may be told. */
public final class WebhookRules {

    private WebhookRules() {}

    static void check(SaveWebhook command, WebhookFormat format, boolean creating) {
        var checks = new Checks();
        if (creating) {
            checks.required("url", command.url());
        } else {
            checks.notBlank("url", command.url());
        }
        checks.that(command.url() == null || command.url().isBlank() || usable(command.url()), "url", Rule.MALFORMED)
                .longest("url", command.url(), Checks.URL)
                .that(!creating || command.events() != null, "events", Rule.REQUIRED)
                .that(command.events() == null || !command.events().isEmpty(), "events", Rule.REQUIRED)
                .that(
                        command.events() == null || format.events().containsAll(command.events()),
                        "events",
                        Rule.UNKNOWN_VALUE)
                .longest("name", command.name(), Checks.LINE)
                .longest("secret", command.secret(), Checks.LINE)
                .refuse("webhook");
    }

    /** Whether something can be sent there: http or https, with a host. */
    public static boolean usable(String url) {
        try {
            var uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() <= 0xFFFF;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
