package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.account.Account;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An agent (wassist 8). */
record AgentJson(
        UUID id,
        String name,
        Instant createdAt,
        String description,
        String systemPrompt,
        String firstMessage,
        String profilePicture,
        String llmModel,
        String reasoningEffort,
        List<String> icebreakers,
        List<Object> tools,
        List<Object> documents,
        List<Object> memoryKeys,
        List<Object> wakeUpConfigs,
        List<Object> outboundTriggers,
        List<Object> websiteTools,
        List<Object> imageGenerateTools,
        List<Object> handoffTools,
        List<Object> mcpConfigs,
        List<Object> supportTools,
        List<Object> shopifyStores,
        List<Object> appInstallations,
        Object paywallConfig,
        Object creditSettings,
        Object adConfig,
        Object voiceCallConfig,
        OrganizationJson organization,
        List<PhoneNumberJson> phoneNumbers,
        long totalMessages,
        long totalSessions,
        String connectUrl) {

    /** @param id made from the account's number, which is no UUID */
    record OrganizationJson(UUID id, String name, boolean isPersonal) {

        static OrganizationJson of(Account account) {
            var id = UUID.nameUUIDFromBytes(("account " + account.id()).getBytes(StandardCharsets.UTF_8));
            return new OrganizationJson(id, account.name(), false);
        }
    }

    record PhoneNumberJson(
            String phoneNumber,
            String whatsappPhoneNumberId,
            Optional<UUID> whatsappBusinessAccountId,
            Optional<String> wabaId) {}
}
