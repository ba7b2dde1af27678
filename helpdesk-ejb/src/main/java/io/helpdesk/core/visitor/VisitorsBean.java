package io.helpdesk.core.visitor;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.visitor.IdentityProof;
import io.helpdesk.api.visitor.Visitor;
import io.helpdesk.api.visitor.VisitorProfile;
import io.helpdesk.api.visitor.Visitors;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactRegister;
import io.helpdesk.core.contact.ContactRules;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Keys;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Lets contacts in through Api inboxes (docs/adr/0023-visitors-see-what-is-theirs.md). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class VisitorsBean implements Visitors {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Keys keys;

    @Inject
    private ContactRegister register;

    @Inject
    private Sessions sessions;

    @Inject
    private VisitorSessions known;

    @Inject
    private Claims claims;

    @Inject
    private ContactUpdate update;

    @Override
    public Visitor arrive(String inboxIdentifier, VisitorProfile profile, IdentityProof proof) {
        var inbox = known.inbox(inboxIdentifier);
        boolean shown = Identities.check(inbox, proof);
        var sourceId = filled(profile.sourceId());
        var session = known.find(inbox, sourceId);
        if (session.isEmpty()) {
            hold(inbox, profile, sourceId);
            session = known.find(inbox, sourceId);
        }
        if (session.isEmpty()) {
            return shown ? withProof(inbox, sourceId, profile, proof) : withoutProof(inbox, sourceId, profile);
        }
        if (shown) {
            mustSpeakOf(known.contactOf(session.get()), proof);
            session.get().arriveWithProof(clock.instant());
        }
        return known.seen(inbox, session.get());
    }

    /** In a session of the signed identifier's contact, or of one without identifier who has the address; else of a new one. */
    private Visitor withProof(InboxEntity inbox, String sourceId, VisitorProfile profile, IdentityProof proof) {
        var contact = named(inbox, profile).filter(found -> known.asOriginal() || Identities.of(found, proof));
        contact.ifPresent(found -> givePicture(found, profile));
        var session = sessions.open(contact.orElseGet(() -> made(inbox, profile)), inbox, sourceId, false)
                .session();
        session.arriveWithProof(clock.instant());
        return known.seen(inbox, session);
    }

    private Visitor withoutProof(InboxEntity inbox, String sourceId, VisitorProfile profile) {
        var claim = claims.begin(inbox.accountId(), profile);
        var somebody = named(inbox, profile);
        // before the session is made, which would count as well
        boolean visitors = somebody.map(known::isAVisitors).orElse(true);
        var contact = somebody.orElseGet(() -> made(inbox, profile.named(claim.name())));
        var session = sessions.open(contact, inbox, sourceId, false).session();
        if (somebody.isEmpty()) {
            session.begin(claim, contact.createdAt());
        } else {
            session.beginAsAnother(claim, visitors ? null : keys.nextOf(ContactEntity.class));
            if (known.asOriginal()) {
                givePicture(contact, profile);
            }
        }
        return known.seen(
                session,
                new AccessScope.OneSession(session.id(), contact.id(), somebody.isEmpty() || known.asOriginal()));
    }

    @Override
    public Visitor show(String inboxIdentifier, String sourceId, IdentityProof proof) {
        var inbox = known.inbox(inboxIdentifier);
        var session = known.named(inbox, sourceId);
        prove(inbox, session, proof);
        return known.seen(inbox, session);
    }

    @Override
    public Visitor update(String inboxIdentifier, String sourceId, VisitorProfile profile, IdentityProof proof) {
        var inbox = known.inbox(inboxIdentifier);
        var session = known.named(inbox, sourceId);
        locks.hold(
                inbox.accountId(),
                ContactRules.key("email", ContactAddress.normalEmail(profile.email())),
                ContactRules.key("phone", filled(profile.phoneNumber())));
        // from here on it stays with its contact, and its claim as it is
        rows.lock(session, "session");
        boolean shown = prove(inbox, session, proof);
        boolean own = known.scope(inbox, session).ownContact();
        if (session.claim() != null) {
            session.claim(claims.goOn(session.accountId(), session.claim(), profile), clock.instant());
        }
        if (own) {
            update.write(session, profile, shown ? proof : null);
        }
        return known.seen(inbox, session);
    }

    @Override
    @Requires(Permission.CONTACT_READ)
    public Visitor self(Caller caller) {
        if (caller.scope() instanceof AccessScope.OneSession only) {
            return known.seen(em.find(ContactSessionEntity.class, only.sessionId()), only);
        }
        var contact = rows.own(ContactEntity.class, caller.accountId(), caller.id(), "contact");
        return new Visitor(contact.snapshot(), null, known.labels(contact));
    }

    /** By identifier, else address, else number. */
    private Optional<ContactEntity> named(InboxEntity inbox, VisitorProfile profile) {
        return register.known(
                inbox.accountId(),
                filled(profile.identifier()),
                ContactAddress.normalEmail(profile.email()),
                filled(profile.phoneNumber()));
    }

    /** A known contact stays as it is but for a missing picture. */
    private void givePicture(ContactEntity contact, VisitorProfile profile) {
        if (contact.avatarUrl() == null && filled(profile.avatarUrl()) != null) {
            register.change(
                    contact,
                    SaveContact.builder().avatarUrl(profile.avatarUrl()).build());
        }
    }

    /** A new contact, without an address that somebody has. */
    private ContactEntity made(InboxEntity inbox, VisitorProfile profile) {
        long account = inbox.accountId();
        var email = ContactAddress.normalEmail(profile.email());
        var phone = filled(profile.phoneNumber());
        boolean emailTaken = register.with(account, "email", email).isPresent();
        boolean phoneTaken = register.with(account, "phoneNumber", phone).isPresent();
        return register.create(
                account,
                SaveContact.builder()
                        .name(profile.name() == null ? VisitorNames.any() : profile.name())
                        .email(emailTaken ? null : profile.email())
                        .phoneNumber(phoneTaken ? null : profile.phoneNumber())
                        .identifier(profile.identifier())
                        .avatarUrl(profile.avatarUrl())
                        .additionalAttributes(
                                UnprovenAddresses.of(emailTaken ? email : null, phoneTaken ? phone : null))
                        .customAttributes(profile.customAttributes() == null ? Map.of() : profile.customAttributes())
                        .build());
    }

    /** @return whether a proof was shown; it is valid then, and the session is marked as proven */
    private boolean prove(InboxEntity inbox, ContactSessionEntity session, IdentityProof proof) {
        boolean shown = Identities.check(inbox, proof);
        if (shown) {
            mustSpeakOf(known.contactOf(session), proof);
            session.proveIdentity(clock.instant());
        }
        return shown;
    }

    private void mustSpeakOf(ContactEntity contact, IdentityProof proof) {
        if (!known.asOriginal() && !Identities.of(contact, proof)) {
            throw new Unauthenticated("identity");
        }
    }

    /** All at once, so that two transactions cannot wait for each other. */
    private void hold(InboxEntity inbox, VisitorProfile profile, String sourceId) {
        locks.hold(
                inbox.accountId(),
                ContactRules.key("identifier", filled(profile.identifier())),
                ContactRules.key("email", ContactAddress.normalEmail(profile.email())),
                ContactRules.key("phone", filled(profile.phoneNumber())),
                sourceId == null ? null : Sessions.sessionKey(inbox, sourceId));
    }

    static String filled(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
