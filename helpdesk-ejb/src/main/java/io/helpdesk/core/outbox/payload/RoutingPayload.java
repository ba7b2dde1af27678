package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.conversation.Routing;
import java.time.Instant;
import java.util.UUID;

/** Who answers, as events keep it: nothing of a conversation that people alone answer. */
record RoutingPayload(
        Routing.Mode mode, Long agentId, UUID webhook, boolean own, Instant handoffAt, String handoffReason) {

    static RoutingPayload of(Routing it) {
        if (it == null || it.equals(Routing.NONE)) {
            return null;
        }
        var handoff = it.handoff();
        return new RoutingPayload(
                it.mode(),
                it.agentId(),
                it.webhook(),
                it.own(),
                handoff == null ? null : handoff.at(),
                handoff == null ? null : handoff.reason());
    }

    static Routing restored(RoutingPayload it) {
        return it == null
                ? Routing.NONE
                : new Routing(
                        it.mode,
                        it.agentId,
                        it.webhook,
                        it.own,
                        it.handoffAt == null ? null : new Routing.Handoff(it.handoffAt, it.handoffReason));
    }
}
