package io.helpdesk.dialect.wassist.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.api.whatsapp.WhatsAppTemplates.Outcome;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A template, and how it went at each account (wassist 12). */
record PublishedJson(
        @JsonUnwrapped TemplateJson template, List<ResultJson> publishResults, List<ResultJson> publishErrors) {

    /** @param metaTemplateId null where there is no provider, or it has none */
    record ResultJson(UUID accountId, String metaTemplateId, String status, String error) {}

    /** @param outcomes of those accounts that have a provider; others take what is here, unless it says nothing */
    static PublishedJson of(TemplateJson template, List<BusinessAccount> accounts, List<Outcome> outcomes) {
        var results = new ArrayList<ResultJson>();
        var errors = new ArrayList<ResultJson>();
        for (var account : accounts) {
            var outcome = outcomes.stream()
                    .filter(each -> each.account().equals(account.waId()))
                    .findFirst();
            if (outcome.isPresent() && outcome.get().error() != null) {
                errors.add(
                        new ResultJson(account.id(), null, null, outcome.get().error()));
            } else if (outcome.isPresent()) {
                var link = outcome.get().link();
                results.add(new ResultJson(
                        account.id(), link.providerId(), link.status().name(), null));
            } else {
                var here = template.accountLinks().stream()
                        .filter(link -> link.accountId().equals(account.id()))
                        .findFirst()
                        .orElseThrow();
                if (here.status().equals("DRAFT")) {
                    errors.add(new ResultJson(account.id(), null, null, "The template has no BODY."));
                } else {
                    results.add(new ResultJson(account.id(), null, here.status(), null));
                }
            }
        }
        return new PublishedJson(template, results, errors);
    }
}
