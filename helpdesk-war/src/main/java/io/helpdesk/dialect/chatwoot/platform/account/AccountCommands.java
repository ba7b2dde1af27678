package io.helpdesk.dialect.chatwoot.platform.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters of an account, as a command. */
final class AccountCommands {

    private AccountCommands() {}

    static SaveAccount of(ChatwootParams params) {
        return new SaveAccount(
                params.text("name").orElse(null),
                params.filled("locale").orElse(null),
                clearable(params, "domain"),
                clearable(params, "support_email"),
                ChatwootCodes.constant(Account.Status.class, params, "status").orElse(null),
                params.nested("features").map(AccountCommands::flags).orElse(null),
                params.object("limits").orElse(null),
                params.object("custom_attributes").orElse(null));
    }

    private static Map<String, Object> flags(ChatwootParams features) {
        var flags = new LinkedHashMap<String, Object>();
        features.keys().forEach(name -> features.flag(name).ifPresent(on -> flags.put(name, on)));
        return flags;
    }

    /** A blank text clears; one that was not sent changes nothing. */
    private static Optional<String> clearable(ChatwootParams params, String key) {
        return params.text(key)
                .map(text -> Optional.of(text).filter(given -> !given.isBlank()))
                .orElse(null);
    }
}
