package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.whatsapp.WhatsAppNumbers;
import io.helpdesk.api.whatsapp.WhatsAppTemplates;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the provider of a number asked before its credentials are written, and for its templates afterwards (whatsapp-cloud 7). */
@ApplicationScoped
class ProviderCheck {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");
    private static final int UNPROCESSABLE = 422;

    @Inject
    WhatsAppNumbers numbers;

    @Inject
    WhatsAppTemplates templates;

    /**
     * @param settings of the channel, as they were sent; null for none
     * @throws ChatwootRefusal if the provider refuses them; one that cannot be reached refuses nothing
     */
    void refuseUnlessTaken(Caller caller, Map<String, Object> settings) {
        if (settings != null && !numbers.takes(caller, settings)) {
            throw new ChatwootRefusal(
                    UNPROCESSABLE,
                    new ErrorJson.RecordInvalid("Provider config Invalid Credentials", List.of("provider_config")));
        }
    }

    /** Those of a new inbox; without them it is there as well. */
    void takeTemplates(Caller caller, Inbox inbox) {
        if (numbers.connected(caller, inbox.id())) {
            try {
                templates.takeAll(caller, inbox.id());
            } catch (Invalid refused) {
                LOG.log(Level.INFO, "Inbox {0} has no templates yet: {1}", new Object[] {
                    Long.toString(inbox.id()), refused.getMessage()
                });
            }
        }
    }

    /** @throws ChatwootRefusal in the words of the original, or the provider's */
    void syncTemplates(Caller caller, long inboxId) {
        try {
            templates.takeAll(caller, inboxId);
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            throw ChatwootRefusal.unprocessable(
                    first.rule() == Rule.PROVIDER
                            ? String.valueOf(first.detail())
                            : "Template sync is only available for WhatsApp channels");
        }
    }
}
