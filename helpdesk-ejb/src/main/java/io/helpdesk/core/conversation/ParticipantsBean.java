package io.helpdesk.core.conversation;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Participants;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who takes part in conversations (chatwoot-application 3.11, libredesk 10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ParticipantsBean implements Participants {

    private static final String SUBJECT = "participant";

    /** More than anybody asks for at a time. */
    private static final int MOST = 1_000;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ParticipantRegister register;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Agent> list(Caller caller, ConversationRef which) {
        return members(caller, register.of(read(caller, which)));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Agent> listWithWriters(Caller caller, ConversationRef which) {
        var conversation = read(caller, which);
        var users = new TreeSet<>(register.of(conversation));
        users.addAll(register.writers(conversation));
        return members(caller, users);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Contact> contacts(Caller caller, ConversationRef which) {
        var conversation = read(caller, which);
        return Stream.concat(
                        Stream.of(conversation.contact()),
                        register.contactsWhoWrote(conversation).stream()
                                .filter(contact -> !contact.id()
                                        .equals(conversation.contact().id())))
                .map(ContactEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public List<Agent> add(Caller caller, ConversationRef which, Set<Long> userIds) {
        var conversation = locked(caller, which);
        var now = clock.instant();
        var added = reaching(caller, conversation, userIds).stream()
                .filter(user -> register.takeIn(conversation, user, now))
                .toList();
        return members(caller, added);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public List<Agent> replace(Caller caller, ConversationRef which, Set<Long> userIds) {
        var conversation = locked(caller, which);
        var now = clock.instant();
        var wanted = reaching(caller, conversation, userIds);
        var gone = new TreeSet<>(register.of(conversation));
        gone.removeAll(wanted);
        register.remove(conversation, gone);
        wanted.forEach(user -> register.takeIn(conversation, user, now));
        return members(caller, wanted);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public void remove(Caller caller, ConversationRef which, Set<Long> userIds) {
        bounded(userIds);
        register.remove(locked(caller, which), userIds);
    }

    private ConversationEntity read(Caller caller, ConversationRef which) {
        notForContacts(caller);
        return lookup.readFor(caller, which);
    }

    private ConversationEntity locked(Caller caller, ConversationRef which) {
        notForContacts(caller);
        return lookup.lockedFor(caller, which);
    }

    private static void notForContacts(Caller caller) {
        if (caller.is(Caller.Kind.CONTACT)) {
            throw new Forbidden(SUBJECT);
        }
    }

    /** Those of the users who can see the conversation, in rising order. */
    private Set<Long> reaching(Caller caller, ConversationEntity conversation, Set<Long> userIds) {
        bounded(userIds);
        var known = directory.agents(caller.accountId(), userIds);
        if (!known.keySet().containsAll(userIds)) {
            throw new Invalid(SUBJECT, new Violation("user", Rule.UNKNOWN_VALUE, null));
        }
        return directory.reaching(
                conversation.accountId(), known.values(), conversation.inbox().id());
    }

    private static void bounded(Set<Long> userIds) {
        if (userIds.size() > MOST) {
            throw new Invalid(SUBJECT, new Violation("users", Rule.TOO_MANY, (long) MOST));
        }
    }

    private List<Agent> members(Caller caller, Collection<Long> userIds) {
        var known = directory.agents(caller.accountId(), userIds);
        return userIds.stream().filter(known::containsKey).map(known::get).toList();
    }
}
