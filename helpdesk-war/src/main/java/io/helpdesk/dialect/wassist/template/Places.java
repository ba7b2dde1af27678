package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.whatsapp.WhatsAppTemplates.Link;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import io.helpdesk.dialect.wassist.template.TemplateJson.AccountLinkJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where templates may be used: what a provider has is used as that says; where there is no provider, each as it is here.
 *
 * @param provided the accounts that have a provider
 * @param links of all templates there
 */
record Places(Set<String> provided, List<Link> links) {

    Optional<AccountLinkJson> of(MessageTemplate template, BusinessAccount account) {
        if (account.waId() == null || !provided.contains(account.waId())) {
            return Optional.of(new AccountLinkJson(
                    account.id(),
                    account.name(),
                    account.waId(),
                    null,
                    template.status().name(),
                    "UNKNOWN",
                    null));
        }
        return links.stream()
                .filter(link -> link.template().equals(template.uuid())
                        && link.account().equals(account.waId()))
                .findFirst()
                .map(link -> new AccountLinkJson(
                        account.id(),
                        account.name(),
                        account.waId(),
                        link.providerId(),
                        link.status().name(),
                        link.quality(),
                        link.reason()));
    }
}
