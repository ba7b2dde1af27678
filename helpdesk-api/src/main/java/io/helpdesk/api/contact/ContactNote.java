package io.helpdesk.api.contact;

import io.helpdesk.api.agent.Agent;
import java.time.Instant;

/**
 * What an agent wrote down about a contact, for other agents to read.
 *
 * @param author null where no member of the account wrote it, or one who is none any more
 */
public record ContactNote(
        long id, long accountId, long contactId, Agent author, String content, Instant createdAt, Instant updatedAt) {}
