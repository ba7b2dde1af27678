package io.helpdesk.api.savedfilter;

import java.time.Instant;
import java.util.Map;

/**
 * A filter of conversations that is kept for others.
 *
 * @param teamId whose members it is for; null for everybody
 * @param query as {@link SavedFilter#query}
 */
public record SharedFilter(
        long id, Long teamId, String name, Map<String, Object> query, Instant createdAt, Instant updatedAt) {}
