package io.helpdesk.api.webhook;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import java.util.UUID;

/** What was, is and could not be delivered to an account's webhooks, those of its inboxes and bots included. */
public interface Deliveries {

    /**
     * @param state null for all
     * @param webhookId null for all
     * @return newest first
     */
    Page<Delivery> find(Caller caller, String format, Delivery.State state, Long webhookId, PageRequest page);

    /**
     * With its attempts.
     *
     * @throws NotFound {@code "delivery"}
     */
    Delivery get(Caller caller, String format, UUID deliveryUuid);

    /**
     * Sends it again under the same id, from the beginning of the schedule, whatever became of it. One that still waits is
     * tried at once.
     *
     * @throws NotFound {@code "delivery"}
     * @throws Conflict {@code "delivery"} if its event is not kept any more
     */
    Delivery replay(Caller caller, String format, UUID deliveryUuid);
}
