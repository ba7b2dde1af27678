package io.helpdesk.dialect.wassist.template;

import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message template (wassist 12). */
record TemplateJson(
        UUID id,
        String name,
        String language,
        Instant createdAt,
        Instant updatedAt,
        String libraryKey,
        String category,
        String parameterFormat,
        List<Object> components,
        List<AccountLinkJson> accountLinks) {

    /**
     * Where a template may be used.
     *
     * @param metaTemplateId null where there is no provider
     */
    record AccountLinkJson(
            UUID accountId,
            String accountName,
            String wabaId,
            String metaTemplateId,
            String status,
            String qualityScore,
            String rejectionReason) {}

    /** @param places where it may be at a provider */
    static TemplateJson of(MessageTemplate template, List<BusinessAccount> accounts, Places places) {
        return new TemplateJson(
                template.uuid(),
                template.name(),
                template.language(),
                template.createdAt(),
                template.updatedAt(),
                null,
                template.category(),
                template.parameterFormat(),
                Components.of(template),
                accounts.stream()
                        .flatMap(account -> places.of(template, account).stream())
                        .toList());
    }
}
