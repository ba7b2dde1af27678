package io.helpdesk.dialect.chatwoot.application.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.ListStamps.Stamps;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account, to its members (chatwoot-desk 2.2).
 *
 * @param settings none of them is obeyed yet, so none is kept
 * @param features only those that are on
 */
public record AccountJson(
        Map<String, Object> settings,
        String createdAt,
        Optional<Map<String, Object>> customAttributes,
        String domain,
        Map<String, Object> features,
        long id,
        String locale,
        String name,
        String supportEmail,
        String status,
        CacheKeysJson cacheKeys) {

    /** Always there once anything is stored. */
    private static final List<String> PLAN =
            List.of("plan_name", "subscribed_quantity", "subscription_status", "subscription_ends_on");

    private static final List<String> MORE = List.of(
            "industry",
            "company_size",
            "timezone",
            "logo",
            "onboarding_step",
            "marked_for_deletion_at",
            "marked_for_deletion_reason");

    /** Thirteen digits each, others once the list is another. */
    public record CacheKeysJson(String label, String inbox, String team) {

        public static CacheKeysJson of(Stamps stamps) {
            return new CacheKeysJson(digits(stamps.labels()), digits(stamps.inboxes()), digits(stamps.teams()));
        }

        private static String digits(long stamp) {
            return String.format("%013d", stamp);
        }
    }

    static AccountJson of(Account account, Stamps stamps) {
        var features = new LinkedHashMap<>(account.features());
        features.values().removeIf(on -> !Boolean.TRUE.equals(on));
        return new AccountJson(
                Map.of(),
                ChatwootTimes.iso(account.createdAt()),
                attributes(account.customAttributes()),
                account.domain(),
                features,
                account.id(),
                account.locale(),
                account.name(),
                account.supportEmail(),
                ChatwootCodes.name(account.status()),
                CacheKeysJson.of(stamps));
    }

    private static Optional<Map<String, Object>> attributes(Map<String, Object> stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var shown = new LinkedHashMap<String, Object>();
        PLAN.forEach(key -> shown.put(key, stored.get(key)));
        MORE.stream().filter(stored::containsKey).forEach(key -> shown.put(key, stored.get(key)));
        return Optional.of(shown);
    }
}
