package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.dialect.wassist.OrganizationJson;
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
        FileInfoJson profilePicture,
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

    /**
     * A picture.
     *
     * @param size null if unknown, likewise width and height
     */
    record FileInfoJson(String name, String path, Long size, String url, Integer width, Integer height) {}

    record PhoneNumberJson(
            String phoneNumber,
            String whatsappPhoneNumberId,
            Optional<UUID> whatsappBusinessAccountId,
            Optional<String> wabaId) {}
}
