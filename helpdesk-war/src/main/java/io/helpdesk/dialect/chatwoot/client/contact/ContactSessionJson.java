package io.helpdesk.dialect.chatwoot.client.contact;

import io.helpdesk.api.visitor.Visitor;

/** A contact's session (chatwoot-client 1.4). */
public record ContactSessionJson(
        String sourceId, String pubsubToken, long id, String name, String email, String phoneNumber) {

    static ContactSessionJson of(Visitor visitor) {
        return new ContactSessionJson(
                visitor.session().sourceId(),
                visitor.session().pubsubToken(),
                visitor.contact().id(),
                visitor.contact().name(),
                visitor.contact().email(),
                visitor.contact().phoneNumber());
    }
}
