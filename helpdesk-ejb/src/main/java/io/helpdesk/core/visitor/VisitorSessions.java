package io.helpdesk.core.visitor;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.api.visitor.Visitor;
import io.helpdesk.core.access.CredentialLookups;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sessions of inboxes with an identifier, and what each may see of its contact. */
@ApplicationScoped
class VisitorSessions {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private CredentialLookups lookups;

    @Inject
    private Settings settings;

    /** @throws NotFound {@code "inbox"} if no inbox has this identifier */
    InboxEntity inbox(String identifier) {
        return em
                .createQuery("select i from InboxEntity i where i.identifier = :identifier", InboxEntity.class)
                .setParameter("identifier", StorableText.orRefuse(identifier, () -> new NotFound("inbox")))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("inbox"));
    }

    /** @throws NotFound {@code "session"} */
    ContactSessionEntity named(InboxEntity inbox, String sourceId) {
        return find(inbox, sourceId).orElseThrow(() -> new NotFound("session"));
    }

    /** @param sourceId null has nobody */
    Optional<ContactSessionEntity> find(InboxEntity inbox, String sourceId) {
        return sourceId == null
                ? Optional.empty()
                : em
                        .createQuery(
                                "select s from ContactSessionEntity s where s.accountId = :account and s.inboxId = :inbox and s.sourceId = :source",
                                ContactSessionEntity.class)
                        .setParameter("account", inbox.accountId())
                        .setParameter("inbox", inbox.id())
                        .setParameter("source", StorableText.orRefuse(sourceId, () -> new NotFound("session")))
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    ContactEntity contactOf(ContactSessionEntity session) {
        return rows.find(ContactEntity.class, session.accountId(), session.contactId())
                .orElse(null);
    }

    /** What the session may see of its contact; one that claims nothing sees all of it. */
    AccessScope.OneSession scope(InboxEntity inbox, ContactSessionEntity session) {
        boolean own = session.claim() == null
                || asOriginal()
                || lookups.visitor(inbox.identifier(), session.sourceId())
                        .map(CredentialLookups.VisitorStanding::ownContact)
                        .orElse(false);
        return new AccessScope.OneSession(session.id(), session.contactId(), own);
    }

    /** The session as the visitor sees it. */
    Visitor seen(InboxEntity inbox, ContactSessionEntity session) {
        return seen(session, scope(inbox, session));
    }

    Visitor seen(ContactSessionEntity session, AccessScope.OneSession scope) {
        var contact = contactOf(session);
        var stored = session.snapshot(null);
        boolean own = VisitorView.ownRecord(scope, stored);
        return new Visitor(
                VisitorView.of(scope, contact.snapshot(), stored, own ? null : lastWrote(session)),
                VisitorView.of(scope, stored),
                own ? labels(contact) : Set.of());
    }

    /**
     * Whether a visitor who has proven nothing made this contact, and nobody else has been shown to be it: whoever names it
     * next is as good as the first, and one address is one contact (chatwoot-client 1.4).
     */
    boolean isAVisitors(ContactEntity contact) {
        var counts = em.createQuery(
                        "select count(s), count(s.claim), sum(case when s.namedAnother = false then 1 else 0 end) "
                                + "from ContactSessionEntity s where s.accountId = :account and s.contactId = :contact",
                        Object[].class)
                .setParameter("account", contact.accountId())
                .setParameter("contact", contact.id())
                .getSingleResult();
        long sessions = (Long) counts[0];
        return sessions > 0
                && sessions == (Long) counts[1]
                && counts[2] != null
                && ((Number) counts[2]).longValue() > 0;
    }

    /** When the visitor wrote last in this session, or null. */
    private Instant lastWrote(ContactSessionEntity session) {
        return em.createQuery(
                        "select max(c.activity.lastIncomingAt) from ConversationEntity c "
                                + "where c.accountId = :account and c.contact.id = :contact and c.session.id = :session",
                        Instant.class)
                .setParameter("account", session.accountId())
                .setParameter("contact", session.contactId())
                .setParameter("session", session.id())
                .getSingleResult();
    }

    Set<String> labels(ContactEntity contact) {
        return new TreeSet<>(em.createQuery(
                        "select l.title from ContactLabelEntity l where l.accountId = :account and l.contactId = :contact",
                        String.class)
                .setParameter("account", contact.accountId())
                .setParameter("contact", contact.id())
                .getResultList());
    }

    /** Whether the operator wants visitors to see and change whom they name. */
    boolean asOriginal() {
        return settings.flag(Setting.VISITORS_AS_ORIGINAL);
    }
}
