package io.helpdesk.dialect.chatwoot.platform.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An account (chatwoot-client 2.2).
 *
 * @param features only those that are on
 */
public record AccountJson(
        long id,
        String name,
        String locale,
        String domain,
        String supportEmail,
        Map<String, Object> features,
        Map<String, Object> customAttributes,
        Map<String, Object> limits,
        String status) {

    public static AccountJson of(Account account) {
        var features = new LinkedHashMap<>(account.features());
        features.values().removeIf(on -> !Boolean.TRUE.equals(on));
        return new AccountJson(
                account.id(),
                account.name(),
                account.locale(),
                account.domain(),
                account.supportEmail(),
                features,
                account.customAttributes(),
                account.limits(),
                ChatwootCodes.name(account.status()));
    }
}
