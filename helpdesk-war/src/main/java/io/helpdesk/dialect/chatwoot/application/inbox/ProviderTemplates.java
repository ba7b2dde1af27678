package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.api.whatsapp.WhatsAppTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The templates of inboxes that have a provider, as that lists them (whatsapp-cloud 7, 8). */
@ApplicationScoped
class ProviderTemplates {

    @Inject
    WhatsAppTemplates linked;

    @Inject
    MessageTemplates templates;

    /** Asked for only if any of these has a provider, and then once. */
    Function<Inbox, List<Object>> of(Caller caller, List<Inbox> inboxes) {
        if (inboxes.stream().allMatch(inbox -> account(inbox) == null)) {
            return inbox -> List.of();
        }
        var known =
                templates.list(caller).stream().collect(Collectors.toMap(MessageTemplate::uuid, Function.identity()));
        var byAccount = linked.links(caller).stream()
                .filter(link -> known.containsKey(link.template()))
                .collect(Collectors.groupingBy(
                        WhatsAppTemplates.Link::account,
                        Collectors.mapping(
                                link -> (Object) json(known.get(link.template()), link), Collectors.toList())));
        return inbox -> {
            var account = account(inbox);
            return account == null ? List.of() : byAccount.getOrDefault(account, List.of());
        };
    }

    private static String account(Inbox inbox) {
        var id = inbox.channel().settings().object("provider_config").get("business_account_id");
        return id == null || id.toString().isBlank() ? null : id.toString();
    }

    private static Map<String, Object> json(MessageTemplate template, WhatsAppTemplates.Link link) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", link.providerId());
        json.put("name", template.name());
        json.put("status", link.status().name());
        json.put("category", template.category());
        json.put("language", template.language());
        json.put("parameter_format", template.parameterFormat());
        json.put("components", template.components());
        return json;
    }
}
