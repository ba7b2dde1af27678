package io.helpdesk.core.whatsapp.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.core.template.TemplateLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;

/** What the provider says of templates by itself (whatsapp-cloud 6.4), in the transaction of its caller. */
@ApplicationScoped
public class TemplateNews {

    @Inject
    private TemplateLinks links;

    @Inject
    private Clock clock;

    /**
     * @param account the provider's id of the account
     * @param field what it is about
     */
    public void take(long accountId, String account, String field, JsonNode value) {
        // a number longer than others hold
        var id = value.path("message_template_id").asText("");
        if (field.equals("message_template_status_update")) {
            var status = ProviderTemplate.status(value.path("event").asText(""));
            if (status == null) {
                links.remove(accountId, account, id);
                return;
            }
            var reason = ProviderTemplate.reason(value.path("reason").asText(""));
            links.change(accountId, account, id, link -> link.stands(id, status, reason, clock.instant()));
        } else if (field.equals("message_template_quality_update")) {
            links.change(
                    accountId,
                    account,
                    id,
                    link -> link.taken(value.path("new_quality_score").textValue(), clock.instant()));
        } else if (field.equals("template_category_update")) {
            var category = value.path("new_category").asText("");
            if (!category.isBlank()) {
                links.recategorize(accountId, account, id, category.toUpperCase(Locale.ROOT));
            }
        }
    }
}
