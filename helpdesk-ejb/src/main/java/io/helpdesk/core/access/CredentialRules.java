package io.helpdesk.core.access;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.problem.Forbidden;
import java.util.function.Supplier;

/** What holds for every kind of credential. */
final class CredentialRules {

    private CredentialRules() {}

    /** @throws Forbidden {@code "account_suspended"} */
    static void refuseSuspended(Account.Status status) {
        if (status == Account.Status.SUSPENDED) {
            throw new Forbidden("account_suspended");
        }
    }

    /** No stored text has U+0000 in it, and one database refuses to be asked for it. */
    static String storable(String text, Supplier<RuntimeException> refusal) {
        if (text.indexOf('\0') >= 0) {
            throw refusal.get();
        }
        return text;
    }
}
