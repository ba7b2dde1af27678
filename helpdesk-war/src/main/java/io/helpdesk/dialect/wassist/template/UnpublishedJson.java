package io.helpdesk.dialect.wassist.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.api.whatsapp.WhatsAppTemplates.Outcome;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import io.helpdesk.dialect.wassist.template.PublishedJson.ResultJson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A template, and from which accounts it was taken away (wassist 12). */
record UnpublishedJson(
        @JsonUnwrapped TemplateJson template, List<DoneJson> unpublishResults, List<ResultJson> unpublishErrors) {

    /** @param unpublished false where there is no provider that it could be taken away from */
    record DoneJson(UUID accountId, boolean unpublished) {}

    static UnpublishedJson of(TemplateJson template, List<BusinessAccount> accounts, List<Outcome> outcomes) {
        var results = new ArrayList<DoneJson>();
        var errors = new ArrayList<ResultJson>();
        for (var account : accounts) {
            var outcome = outcomes.stream()
                    .filter(each -> each.account().equals(account.waId()))
                    .findFirst();
            if (outcome.isPresent() && outcome.get().error() != null) {
                errors.add(
                        new ResultJson(account.id(), null, null, outcome.get().error()));
            } else {
                results.add(new DoneJson(account.id(), outcome.isPresent()));
            }
        }
        return new UnpublishedJson(template, results, errors);
    }
}
