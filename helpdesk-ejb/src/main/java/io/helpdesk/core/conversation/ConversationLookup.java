package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.condition.ConditionMatcher;
import io.helpdesk.core.condition.ConditionMatcher.Whereabouts;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.KeyList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the conversation a caller names, if the caller can see it. */
@ApplicationScoped
public class ConversationLookup {

    /** Labels come along, as every reader shows them: a few rows more instead of a question. */
    private static final String WITH_PEOPLE = "select c from ConversationEntity c join fetch c.contact p "
            + "join fetch c.session s join fetch c.inbox left join fetch c.labels "
            + "where p.accountId = :account and s.accountId = :account and ";

    @Inject
    private EntityManager em;

    /**
     * For reading, with contact, session and inbox, in one statement.
     *
     * @throws NotFound {@code "conversation"}
     * @throws Forbidden {@code "inbox"} if its inbox is outside the caller's scope
     */
    public ConversationEntity readFor(Caller caller, ConversationRef which) {
        return reached(caller, one(caller, WITH_PEOPLE, which, LockModeType.NONE));
    }

    /** Those of these that the caller can see, with contact, session and inbox, in one statement. */
    public List<ConversationEntity> readAllFor(Caller caller, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = VisibleConversations.of(caller);
        var keys = new KeyList("key", List.copyOf(ids));
        return keys
                .of(em.createQuery(
                        WITH_PEOPLE + "c.accountId = :account and c.id" + keys.in(), ConversationEntity.class))
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .filter(conversation -> within(scope, conversation))
                .toList();
    }

    /** For changing: no other transaction changes it before this one ends. The state is the one after the wait. */
    public ConversationEntity lockedFor(Caller caller, ConversationRef which) {
        var locked = one(caller, "select c from ConversationEntity c where ", which, LockModeType.PESSIMISTIC_WRITE);
        if (locked.isPresent()) {
            loadPeople(caller.accountId(), List.of(locked.get().id()));
        }
        return reached(caller, locked);
    }

    /** Contact, session and inbox of these of one account, in one statement. */
    List<ConversationEntity> loadPeople(long accountId, List<Long> ids) {
        var keys = new KeyList("key", ids);
        return keys.of(em.createQuery(
                        WITH_PEOPLE + "c.accountId = :account and c.id" + keys.in(), ConversationEntity.class))
                .setParameter("account", accountId)
                .getResultList();
    }

    /** A conversation of the inbox, locked, with contact, session and inbox; empty if it is not there any more. */
    public Optional<ConversationEntity> lockedInInbox(long accountId, long inboxId, long id) {
        var locked = em
                .createQuery(
                        "select c from ConversationEntity c where c.accountId = :account and c.inbox.id = :inbox and c.id = :id",
                        ConversationEntity.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
        if (locked.isPresent()) {
            loadPeople(accountId, List.of(id));
        }
        return locked;
    }

    /** The newest conversation of a session, locked; empty if it has none. */
    Optional<ConversationEntity> newestOfSession(ContactSessionEntity session) {
        return newest("", session);
    }

    /** The same among those that are not resolved. */
    Optional<ConversationEntity> newestUnresolvedOfSession(ContactSessionEntity session) {
        return newest("and c.state.status <> 'RESOLVED' ", session);
    }

    private Optional<ConversationEntity> newest(String condition, ContactSessionEntity session) {
        return em
                .createQuery(
                        "select c.id from ConversationEntity c where c.accountId = :account and c.contact.id = :contact and c.session.id = :session "
                                + condition + "order by c.id desc",
                        Long.class)
                .setParameter("account", session.accountId())
                .setParameter("contact", session.contactId())
                .setParameter("session", session.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(id -> locked(session.accountId(), id));
    }

    private Optional<ConversationEntity> locked(long accountId, long id) {
        return em
                .createQuery(
                        "select c from ConversationEntity c where c.accountId = :account and c.id = :id",
                        ConversationEntity.class)
                .setParameter("account", accountId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<ConversationEntity> one(Caller caller, String select, ConversationRef which, LockModeType lock) {
        String condition;
        Object value;
        if (which instanceof ConversationRef.Number by) {
            condition = "c.number = :value";
            value = by.number();
        } else if (which instanceof ConversationRef.Uuid by) {
            condition = "c.uuid = :value";
            value = by.uuid();
        } else {
            condition = "c.id = :value";
            value = ((ConversationRef.Id) which).id();
        }
        return em
                .createQuery(select + "c.accountId = :account and " + condition, ConversationEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static ConversationEntity reached(Caller caller, Optional<ConversationEntity> found) {
        var conversation = found.orElseThrow(() -> new NotFound("conversation"));
        var scope = VisibleConversations.of(caller);
        if (!within(scope, conversation)) {
            // to a contact, what is not theirs does not exist
            throw scope.ofDesk() ? new Forbidden("inbox") : new NotFound("conversation");
        }
        return conversation;
    }

    private static boolean within(VisibleConversations scope, ConversationEntity conversation) {
        return ConditionMatcher.matches(
                scope.condition(),
                new Whereabouts(
                        conversation.inbox().id(),
                        conversation.session().id(),
                        conversation.contact().id(),
                        conversation.assigneeId(),
                        conversation.teamId()));
    }
}
