package io.helpdesk.wire.route;

import io.helpdesk.wire.Http;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who comes to an application, and how it refuses those it does not know.
 *
 * @param keys what the dialect calls the key of a thing, the likeliest first
 * @param ours values of placeholders that no list tells
 * @param theirs of those, what names the other tenant
 * @param owner may do everything in our desk
 * @param agent of our desk, without the permissions of an administrator; the owner where the wire has no roles
 * @param stranger may do everything in the other desk
 * @param wrong shows a credential that nobody has
 * @param unidentified what is answered without a credential
 * @param unknown what is answered to a wrong one
 * @param foreign what is answered to the stranger where the path names our tenant
 * @param forbidden the status of what a role does not allow
 * @param pathIsSecret whether there is no other credential
 */
record Door(
        List<String> keys,
        Map<String, String> ours,
        Map<String, String> theirs,
        Http owner,
        Http agent,
        Http stranger,
        Http wrong,
        Function<Route, Refusal> unidentified,
        Refusal unknown,
        Refusal foreign,
        int forbidden,
        boolean pathIsSecret) {

    /** @param document as {@link io.helpdesk.wire.JsonShape} reads it; null for any JSON */
    record Refusal(int status, String document) {

        /** How the reply is another one. */
        Optional<String> differs(Http.Reply reply) {
            try {
                reply.expect(status);
                if (document == null) {
                    reply.json();
                } else {
                    reply.matches(document);
                }
                return Optional.empty();
            } catch (AssertionError difference) {
                return Optional.of(difference.getMessage());
            }
        }
    }

    /** Those of the desk. */
    List<Http> people() {
        return hasRoles() ? List.of(agent, owner) : List.of(owner);
    }

    /** Whether somebody of the desk may less than its owner. */
    boolean hasRoles() {
        return agent != owner;
    }

    /** Whether only the operator is known, and nobody of a desk. */
    boolean isOperators() {
        return foreign.equals(unknown) && !pathIsSecret;
    }
}
