package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import java.util.LinkedHashSet;
import java.util.Set;

/** The {@code user_ids} of requests that change who is in something. */
public final class UserIds {

    private UserIds() {}

    /** @throws ChatwootRefusal if there are none, where the original fails */
    public static Set<Long> of(ChatwootParams params) {
        if (!params.has("user_ids") || params.node("user_ids").isNull()) {
            throw ChatwootRefusal.missing("user_ids");
        }
        return new LinkedHashSet<>(params.ids("user_ids"));
    }
}
