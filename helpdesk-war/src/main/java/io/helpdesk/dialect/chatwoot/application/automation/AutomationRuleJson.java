package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import java.util.List;
import java.util.Optional;

/** A rule (chatwoot-desk 6.1). */
public record AutomationRuleJson(
        long id,
        long accountId,
        String name,
        String description,
        String eventName,
        List<RuleConditions.Json> conditions,
        List<RuleActions.Json> actions,
        long createdOn,
        boolean active,
        Optional<List<FileJson>> files) {

    /** A file that it sends. */
    public record FileJson(
            long id,
            long automationRuleId,
            String fileType,
            long accountId,
            String fileUrl,
            String blobId,
            String filename) {}

    /**
     * Empty for one that this wire has no words for.
     *
     * @param files those that it sends, shown
     */
    static Optional<AutomationRuleJson> of(AutomationRule rule, List<FileJson> files) {
        return RuleEvent.of(rule.triggers())
                .flatMap(event -> RuleConditions.shown(rule.test())
                        .flatMap(conditions -> RuleActions.shown(rule.actions())
                                .map(actions -> new AutomationRuleJson(
                                        rule.id(),
                                        rule.accountId(),
                                        rule.name(),
                                        rule.description(),
                                        ChatwootCodes.name(event),
                                        conditions,
                                        actions,
                                        rule.createdAt().getEpochSecond(),
                                        rule.active(),
                                        Optional.of(files).filter(all -> !all.isEmpty())))));
    }
}
