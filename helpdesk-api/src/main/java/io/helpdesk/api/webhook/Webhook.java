package io.helpdesk.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An address that is told what happens.
 *
 * @param accountId null for a bot of the whole installation
 * @param format the {@link WebhookFormat} it is told in; null for whichever serves its scope
 * @param targetId the inbox or the bot it belongs to; null for a webhook of the account
 * @param name may be null
 * @param events names of the format that it wants; empty for everything its scope is told
 * @param secret signs what is sent, null for none
 * @param inboxId an inbox it was noted for, without any effect; or null
 * @param active whether events are collected for it and sent
 * @param pausedUntil nothing is sent before, because too much failed; or null
 * @param consecutiveFailures failed attempts since the last successful one
 * @param disabledAt when this server gave it up, or null
 * @param disabledReason why, for people; or null
 */
public record Webhook(
        long id,
        UUID uuid,
        Long accountId,
        Scope scope,
        Long targetId,
        String format,
        String name,
        String url,
        List<String> events,
        String secret,
        Long inboxId,
        boolean active,
        Instant pausedUntil,
        int consecutiveFailures,
        Instant disabledAt,
        String disabledReason,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose events are told. */
    public enum Scope {
        /** Everything of the account. */
        ACCOUNT,
        /** What happens in one inbox. */
        INBOX,
        /** What happens in conversations that a bot answers or leads. */
        BOT
    }
}
