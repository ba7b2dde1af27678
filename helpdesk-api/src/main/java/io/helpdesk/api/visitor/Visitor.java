package io.helpdesk.api.visitor;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactSession;
import java.util.Set;

/**
 * A contact in one session of an Api inbox.
 *
 * @param session null when a contact asks about themselves who may see more than one
 * @param labels of the contact
 */
public record Visitor(Contact contact, ContactSession session, Set<String> labels) {}
