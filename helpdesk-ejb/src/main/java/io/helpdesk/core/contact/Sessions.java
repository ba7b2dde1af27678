package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.OpenConversation.Who;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.condition.ConditionMatcher;
import io.helpdesk.core.condition.ConditionMatcher.Whereabouts;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.VisibleConversations;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds or makes the session a conversation runs in (chatwoot-application 2.2, 2.3). */
@ApplicationScoped
public class Sessions {

    private static final long SOURCE_ID = 255;

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Inject
    private ContactRegister register;

    /**
     * A session with its contact and inbox.
     *
     * @param made whether it is new, so that it has no conversation yet
     */
    public record Found(ContactSessionEntity session, ContactEntity contact, InboxEntity inbox, boolean made) {}

    /**
     * @throws NotFound {@code "inbox"}, {@code "contact"}, {@code "session"}
     * @throws Forbidden {@code "inbox"}
     */
    public Found resolve(Caller caller, Who who) {
        return who.match(new Resolved(caller));
    }

    /** The session each way of naming it leads to. */
    private final class Resolved implements Who.Cases<Found> {

        private final Caller caller;

        private Resolved(Caller caller) {
            this.caller = caller;
        }

        @Override
        public Found bySourceId(Who.BySourceId by) {
            if (by.inboxId() != null) {
                inbox(caller, by.inboxId());
            }
            if (by.contactId() != null) {
                contact(caller, by.contactId());
            }
            List<Object[]> rows = em.createQuery(
                            "select s, c, i from ContactSessionEntity s join ContactEntity c on c.id = s.contactId and c.accountId = :account "
                                    + "join InboxEntity i on i.id = s.inboxId "
                                    + "where s.accountId = :account and s.sourceId = :source order by s.id",
                            Object[].class)
                    .setParameter("account", caller.accountId())
                    .setParameter("source", by.sourceId())
                    .getResultList();
            var found = rows.stream()
                    .map(Sessions::found)
                    .min(Comparator.comparing((Found row) -> !row.inbox().id().equals(by.inboxId()))
                            .thenComparing(row -> row.session().id()))
                    .orElseThrow(() -> new NotFound("session"));
            reach(caller, found.inbox().id());
            return found;
        }

        @Override
        public Found byContact(Who.ByContact by) {
            var seen = look(caller.accountId(), by.inboxId(), "id", by.contactId(), by.sourceId());
            var inbox = inbox(caller, by.inboxId());
            var contact = contact(caller, by.contactId());
            return seen.session != null && seen.session.contactId() == contact.id()
                    ? new Found(seen.session, contact, inbox, false)
                    : open(contact, inbox, by.sourceId(), by.identityProven(), seen.session);
        }

        @Override
        public Found bySession(Who.BySession by) {
            var found = em
                    .createQuery(
                            "select s, c, i from ContactSessionEntity s join ContactEntity c on c.id = s.contactId and c.accountId = :account "
                                    + "join InboxEntity i on i.id = s.inboxId "
                                    + "where s.accountId = :account and s.id = :id",
                            Object[].class)
                    .setParameter("account", caller.accountId())
                    .setParameter("id", by.sessionId())
                    .getResultList()
                    .stream()
                    .findFirst()
                    .map(Sessions::found)
                    .orElseThrow(() -> new NotFound("session"));
            var scope = VisibleConversations.of(caller);
            if (!scope.ofDesk()
                    && !ConditionMatcher.matches(
                            scope.condition(),
                            new Whereabouts(
                                    found.inbox().id(),
                                    by.sessionId(),
                                    found.contact().id(),
                                    null,
                                    null))) {
                throw new NotFound("session");
            }
            return found;
        }

        /** An unknown address with a known external id is that contact's new address (libredesk 6.3). */
        @Override
        public Found byEmail(Who.ByEmail by) {
            var seen = look(caller.accountId(), by.inboxId(), "email", by.email(), by.email());
            var inbox = inbox(caller, by.inboxId());
            var source = inbox.type().sourceIdOf(new ContactAddress(by.email(), null));
            if (seen.contact == null) {
                locks.hold(
                        caller.accountId(),
                        ContactRules.key("email", by.email()),
                        ContactRules.key("identifier", by.externalId()),
                        sessionKey(inbox, by.email()));
                seen = look(caller.accountId(), by.inboxId(), "email", by.email(), by.email());
            }
            var contact = seen.contact != null
                    ? seen.contact
                    : register.withNewEmail(
                            caller.accountId(), by.email(), by.firstName(), by.lastName(), by.externalId());
            return open(contact, inbox, source, false, seen.session);
        }

        @Override
        public Found byPhoneNumber(Who.ByPhoneNumber by) {
            var digits = ContactAddress.digits(by.phoneNumber());
            var number = "+" + digits;
            var seen = look(caller.accountId(), by.inboxId(), "phoneNumber", number, digits);
            var inbox = inbox(caller, by.inboxId());
            var spellings = inbox.type().spellings(digits);
            if (seen.contact == null) {
                seen = otherwise(caller, inbox, spellings, seen);
            }
            if (seen.contact == null) {
                locks.hold(
                        caller.accountId(),
                        spellings.stream()
                                .flatMap(each ->
                                        Stream.of(ContactRules.key("phone", "+" + each), sessionKey(inbox, each)))
                                .toArray(String[]::new));
                seen = look(caller.accountId(), by.inboxId(), "phoneNumber", number, digits);
                if (seen.contact == null) {
                    seen = otherwise(caller, inbox, spellings, seen);
                }
            }
            var contact = seen.contact != null
                    ? seen.contact
                    : register.withNewPhoneNumber(caller.accountId(), number, by.name());
            boolean known = seen.session != null && seen.session.contactId() == contact.id();
            var source = known ? seen.session.sourceId() : inbox.type().sourceIdOf(new ContactAddress(null, number));
            return open(contact, inbox, source, false, seen.session);
        }

        /** The same number, written in another way. */
        private Seen otherwise(Caller caller, InboxEntity inbox, List<String> spellings, Seen seen) {
            for (var other : spellings.subList(1, spellings.size())) {
                var found = look(caller.accountId(), inbox.id(), "phoneNumber", "+" + other, other);
                if (found.contact != null) {
                    return found.session == null ? new Seen(found.contact, seen.session) : found;
                }
            }
            return seen;
        }
    }

    /**
     * Finds the session (contact, inbox, source id) or makes it.
     *
     * @param sourceId null to have one made
     */
    public Found open(ContactEntity contact, InboxEntity inbox, String sourceId, boolean identityProven) {
        return open(contact, inbox, sourceId, identityProven, wanted -> owner(inbox, wanted));
    }

    /**
     * The same when the source id's session, if one is given, was looked up already.
     *
     * @param seen null if there was none
     */
    private Found open(
            ContactEntity contact,
            InboxEntity inbox,
            String sourceId,
            boolean identityProven,
            ContactSessionEntity seen) {
        if (sourceId == null) {
            return open(contact, inbox, null, identityProven);
        }
        // the contact's own is what was wanted; anything else counts only if it was seen under the lock
        return open(
                contact,
                inbox,
                sourceId,
                identityProven,
                wanted -> seen != null && seen.contactId() == contact.id()
                                || locks.holds(inbox.accountId(), sessionKey(inbox, wanted))
                        ? seen
                        : owner(inbox, wanted));
    }

    private Found open(
            ContactEntity contact,
            InboxEntity inbox,
            String sourceId,
            boolean identityProven,
            Function<String, ContactSessionEntity> owner) {
        if (sourceId != null && sourceId.isEmpty()) {
            throw new NotFound("session");
        }
        var wanted = sourceId != null ? sourceId : addressOf(contact, inbox);
        if (wanted == null) {
            return made(contact, inbox, UUID.randomUUID().toString(), identityProven);
        }
        check(inbox, wanted);
        var known = owner.apply(wanted);
        if (known == null && sourceId == null) {
            // the channel may call the same contact otherwise
            for (var other : inbox.type().spellings(wanted)) {
                var same = other.equals(wanted) ? null : owner(inbox, other);
                if (same != null && same.contactId() == contact.id()) {
                    return new Found(same, contact, inbox, false);
                }
            }
        }
        if (known != null && known.contactId() == contact.id()) {
            return new Found(known, contact, inbox, false);
        }
        if (known != null) {
            takeOver(known, inbox);
        }
        return made(contact, inbox, wanted, identityProven);
    }

    private record Seen(ContactEntity contact, ContactSessionEntity session) {}

    /**
     * The contact and the session, each if there is one. The inbox is at hand afterwards as well, if it is the account's: one
     * statement for the three.
     *
     * @param field of the contact, by which it is known in the inbox's account
     */
    private Seen look(long accountId, long inboxId, String field, Object value, String sourceId) {
        return em
                .createQuery(
                        "select i, c, s from InboxEntity i "
                                + "left join ContactEntity c on c.accountId = :account and c." + field + " = :value "
                                + "left join ContactSessionEntity s on s.accountId = :account and s.inboxId = i.id and s.sourceId = :source "
                                + "where i.id = :inbox and i.accountId = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .setParameter("value", value)
                .setParameter("source", sourceId)
                .getResultList()
                .stream()
                .map(row -> new Seen((ContactEntity) row[1], (ContactSessionEntity) row[2]))
                .findFirst()
                .orElse(new Seen(null, null));
    }

    InboxEntity inbox(Caller caller, long inboxId) {
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        reach(caller, inboxId);
        return inbox;
    }

    ContactEntity contact(Caller caller, long contactId) {
        return rows.own(ContactEntity.class, caller.accountId(), contactId, "contact");
    }

    /** The channel calls the contact so; the session keeps its name if another one has that. */
    public void rename(long accountId, long sessionId, String sourceId) {
        var session = em
                .createQuery(
                        "select s from ContactSessionEntity s where s.accountId = :account and s.id = :id",
                        ContactSessionEntity.class)
                .setParameter("account", accountId)
                .setParameter("id", sessionId)
                .getResultList()
                .stream()
                .findFirst();
        session.ifPresent(found -> {
            var inbox = rows.own(InboxEntity.class, accountId, found.inboxId(), "inbox");
            if (inbox.type().valid(sourceId) && owner(inbox, sourceId) == null) {
                rows.lock(found, "session");
                found.giveUpSourceId(sourceId, clock.instant());
            }
        });
    }

    /** The session with one of these addresses in the inbox, the first of them that has one. */
    public Optional<Found> at(InboxEntity inbox, List<String> sourceIds) {
        return em
                .createQuery(
                        "select s, c from ContactSessionEntity s join ContactEntity c on c.id = s.contactId and c.accountId = :account "
                                + "where s.accountId = :account and s.inboxId = :inbox and s.sourceId in :sources",
                        Object[].class)
                .setParameter("account", inbox.accountId())
                .setParameter("inbox", inbox.id())
                .setParameter("sources", sourceIds)
                .getResultList()
                .stream()
                .map(row -> new Found((ContactSessionEntity) row[0], (ContactEntity) row[1], inbox, false))
                .min(Comparator.comparingInt(
                        found -> sourceIds.indexOf(found.session().sourceId())));
    }

    private static Found found(Object[] row) {
        return new Found((ContactSessionEntity) row[0], (ContactEntity) row[1], (InboxEntity) row[2], false);
    }

    private static void reach(Caller caller, long inboxId) {
        if (!VisibleConversations.of(caller).touchesInbox(inboxId)) {
            throw new Forbidden("inbox");
        }
    }

    /** Who has this source id, else null, and then nobody else can take it before the transaction ends. */
    private ContactSessionEntity owner(InboxEntity inbox, String sourceId) {
        locks.hold(inbox.accountId(), sessionKey(inbox, sourceId));
        return em
                .createQuery(
                        "select s from ContactSessionEntity s where s.accountId = :account and s.inboxId = :inbox and s.sourceId = :source",
                        ContactSessionEntity.class)
                .setParameter("account", inbox.accountId())
                .setParameter("inbox", inbox.id())
                .setParameter("source", sourceId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Address of the contact in inboxes that have one; null where any unguessable id will do. */
    private static String addressOf(ContactEntity contact, InboxEntity inbox) {
        var sourceId = inbox.type().sourceIdOf(new ContactAddress(contact.email(), contact.phoneNumber()));
        if (sourceId == null) {
            inbox.type().requiredOfContacts().ifPresent(field -> {
                throw new Invalid("session", field, Rule.REQUIRED);
            });
        }
        return sourceId;
    }

    private static void check(InboxEntity inbox, String sourceId) {
        if (!inbox.type().valid(sourceId)) {
            throw malformed(inbox);
        }
        if (sourceId.codePointCount(0, sourceId.length()) > SOURCE_ID) {
            throw new Invalid("session", new Violation("source_id", Rule.TOO_LONG, SOURCE_ID));
        }
    }

    private static Invalid malformed(InboxEntity inbox) {
        return new Invalid("session", new Violation("source_id", Rule.MALFORMED, inbox.kind()));
    }

    private void takeOver(ContactSessionEntity known, InboxEntity inbox) {
        switch (inbox.type().takeover()) {
            case CONFLICT -> throw new Conflict("source_id");
            case MALFORMED -> throw malformed(inbox);
            case MOVES -> {
                var renamed = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000) + known.sourceId();
                known.giveUpSourceId(StorableText.beginning(renamed, (int) SOURCE_ID), clock.instant());
                // before the new row is inserted, or both would have it for a moment
                em.flush();
            }
        }
    }

    private Found made(ContactEntity contact, InboxEntity inbox, String sourceId, boolean identityProven) {
        var session = new ContactSessionEntity(
                inbox.accountId(),
                contact.id(),
                inbox.id(),
                sourceId,
                Secrets.token(),
                identityProven,
                clock.instant());
        em.persist(session);
        return new Found(session, contact, inbox, true);
    }

    /** The natural key of a session. */
    public static String sessionKey(InboxEntity inbox, String sourceId) {
        return "session " + inbox.id() + " " + sourceId;
    }
}
