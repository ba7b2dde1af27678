package io.helpdesk.web.webhook;

import io.helpdesk.api.webhook.WebhookFormat;
import io.helpdesk.api.webhook.WebhookFormats;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Makes the dialects' webhook formats known: in an EAR the core cannot see into the WAR. */
@Singleton
@Startup
public class WebhookStart {

    @Inject
    private Instance<WebhookFormat> formats;

    @Inject
    private WebhookFormats known;

    @PostConstruct
    void start() {
        formats.forEach(known::add);
    }
}
