package io.helpdesk.dialect.wassist.number;

import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One of the organisation's numbers (wassist 10). */
record PhoneNumberJson(
        UUID id,
        String number,
        String whatsappPhoneNumberId,
        BusinessAccountJson whatsappBusinessAccount,
        ActiveAgentJson activeAgent,
        String defaultRouting,
        WebhookJson defaultWebhook,
        boolean isSandbox,
        boolean analyticsEnabled) {

    record BusinessAccountJson(UUID id, String name, String waId) {

        static BusinessAccountJson of(Optional<BusinessAccount> account) {
            return account.map(known -> new BusinessAccountJson(known.id(), known.name(), known.waId()))
                    .orElse(null);
        }
    }

    record ActiveAgentJson(UUID id, String name, List<String> icebreakers) {}

    record WebhookJson(UUID id, String name, String url) {}
}
