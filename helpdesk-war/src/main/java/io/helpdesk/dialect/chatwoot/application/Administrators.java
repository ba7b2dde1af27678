package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;

/** The policy of what only administrators do, which is asked before any parameter is read (chatwoot-application 1.3). */
public final class Administrators {

    private Administrators() {}

    /**
     * The same caller.
     *
     * @throws ChatwootRefusal with 401 if it is not one of them
     */
    public static Caller only(Caller caller) {
        if (!caller.may(Permission.ADMINISTER)) {
            throw ChatwootRefusal.notAuthorized();
        }
        return caller;
    }
}
