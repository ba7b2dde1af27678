package io.helpdesk.core.search;

import java.util.Set;

/**
 * Where messages were found.
 *
 * @param more whether there are more messages than were asked for, or may be; then the conversations are not all of them
 */
public record Matches(Set<Long> conversationIds, boolean more) {}
