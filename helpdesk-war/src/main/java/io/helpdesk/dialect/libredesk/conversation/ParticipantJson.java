package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.dialect.libredesk.People;

/** Somebody who takes part in a conversation (libredesk 10). */
public record ParticipantJson(long id, String firstName, String lastName, String avatarUrl) {

    static ParticipantJson of(Agent agent) {
        return new ParticipantJson(agent.id(), agent.firstName(), agent.lastName(), People.picture(agent.avatarUrl()));
    }

    static ParticipantJson of(Contact contact) {
        return new ParticipantJson(
                contact.id(), contact.firstName(), contact.lastName(), People.picture(contact.avatarUrl()));
    }
}
