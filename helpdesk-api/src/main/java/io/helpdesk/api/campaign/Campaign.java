package io.helpdesk.api.campaign;

import java.time.Instant;

/**
 * What visitors of a website are told without having asked. Kept, and shown to nobody yet.
 *
 * @param description null for none
 * @param senderId in whose name, or null
 */
public record Campaign(
        long id,
        long accountId,
        long inboxId,
        String title,
        String description,
        String message,
        boolean enabled,
        Long senderId,
        Occasion occasion,
        boolean onlyInBusinessHours,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * When.
     *
     * @param page address of the page, in which {@code *} is anything; null for every page
     * @param seconds for how long somebody has been there; null for at once
     */
    public record Occasion(String page, Integer seconds) {

        public static final Occasion EVER = new Occasion(null, null);
    }
}
