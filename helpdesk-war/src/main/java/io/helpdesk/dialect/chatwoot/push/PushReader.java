package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.caller.Caller;

/**
 * Who is told at a socket.
 *
 * @param contact whether it is a contact, who is told less of what the desk does
 * @param user the user's id; null for none
 */
public record PushReader(boolean contact, Long user) {

    public static PushReader of(Caller caller) {
        return new PushReader(caller.is(Caller.Kind.CONTACT), caller.userId());
    }
}
