package io.helpdesk.api.contextlink;

import java.time.Instant;

/**
 * A link beside conversations.
 *
 * @param urlTemplate with placeholders in double braces, as {@link ContextLinks#url} fills them
 * @param secured whether there is a secret, with which a token is made
 * @param tokenSeconds for how long a token is good
 * @param active whether it is shown
 */
public record ContextLink(
        long id,
        String name,
        String urlTemplate,
        boolean secured,
        int tokenSeconds,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
