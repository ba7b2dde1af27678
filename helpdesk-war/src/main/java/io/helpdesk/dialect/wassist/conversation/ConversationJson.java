package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.dialect.wassist.AgentRefJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation (wassist 5).
 *
 * @param activeAgent null for none, likewise whatsappNumber, lastMessage and activeSupportHandoff
 * @param routing agent or webhook, its own or its number's; null where people alone answer
 */
record ConversationJson(
        UUID id,
        ContactJson contact,
        AgentRefJson activeAgent,
        WhatsappNumberJson whatsappNumber,
        long chatWindowRemainingTime,
        LastMessageJson lastMessage,
        boolean isHumanTakeover,
        boolean active,
        String routing,
        UUID webhookId,
        boolean routingOverride,
        HandoffJson activeSupportHandoff,
        List<HandoffJson> supportHandoffs,
        Object shopifyCustomer,
        Object latestReferral,
        boolean needsReview,
        List<String> reviewReasons,
        boolean analyticsEnabled) {

    /**
     * @param phoneNumber digits; empty for a contact without a number.
     * @param name null if unknown
     */
    record ContactJson(UUID id, String phoneNumber, String name) {}

    /** That the agent gave it to people. Its form is ours: the original's is not documented. */
    record HandoffJson(Instant createdAt, String reason) {}

    /** The sending number. */
    record WhatsappNumberJson(UUID id, String number, boolean isSandbox) {}

    /** @param role user, assistant or system */
    record LastMessageJson(String type, String body, Instant createdAt, String role) {}
}
