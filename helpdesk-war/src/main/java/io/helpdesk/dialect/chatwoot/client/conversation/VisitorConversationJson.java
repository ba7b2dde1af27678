package io.helpdesk.dialect.chatwoot.client.conversation;

import io.helpdesk.dialect.chatwoot.client.contact.ContactRecordJson;
import io.helpdesk.dialect.chatwoot.client.message.VisitorMessageJson;
import java.util.List;
import java.util.UUID;

/**
 * A conversation as contacts see it (chatwoot-client 1.8).
 *
 * @param id its number in the account
 */
public record VisitorConversationJson(
        long id,
        UUID uuid,
        long inboxId,
        long contactLastSeenAt,
        String status,
        long agentLastSeenAt,
        List<VisitorMessageJson> messages,
        ContactRecordJson contact) {}
