package io.helpdesk.api.automation;

import io.helpdesk.api.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is done by itself. Kept, and obeyed by nothing yet.
 *
 * @param description null for none
 * @param triggers any of them; none for a rule that is never looked at
 * @param files those that its actions send, but for one that is a copy
 * @param weight lighter ones first, of equal ones the older
 * @param endsRound whether no other rule is looked at once this one has acted
 */
public record AutomationRule(
        long id,
        long accountId,
        String name,
        String description,
        Set<Trigger> triggers,
        RuleTest test,
        List<RuleAction> actions,
        List<StoredFile> files,
        boolean active,
        int weight,
        boolean endsRound,
        Instant createdAt,
        Instant updatedAt) {}
