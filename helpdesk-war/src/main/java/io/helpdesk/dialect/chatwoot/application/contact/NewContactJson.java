package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.dialect.chatwoot.ContactJson;
import io.helpdesk.dialect.chatwoot.application.contact.Arrivals.Arrival;
import java.util.List;
import java.util.Optional;

/** A contact that was just made (chatwoot-resources 1.3). */
public record NewContactJson(Payload payload) {

    public record Payload(ContactJson contact, SessionJson contactInbox) {}

    /** The first session; both null without one. */
    public record SessionJson(RawInboxJson inbox, String sourceId) {}

    static NewContactJson of(Arrival arrival) {
        List<ContactSession> sessions = arrival.session().stream().toList();
        return new NewContactJson(new Payload(
                ContactJson.of(arrival.contact(), Optional.of(sessions)),
                arrival.session()
                        .map(session -> new SessionJson(RawInboxJson.of(session.inbox()), session.sourceId()))
                        .orElse(new SessionJson(null, null))));
    }
}
