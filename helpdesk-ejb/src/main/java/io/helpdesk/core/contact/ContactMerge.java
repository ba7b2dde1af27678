package io.helpdesk.core.contact;

import io.helpdesk.api.event.HelpdeskEvent.ContactDeleted;
import io.helpdesk.api.event.HelpdeskEvent.ContactMerged;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes one contact of two who turned out to be the same person (chatwoot-client 1.6, chatwoot-resources 3). */
@ApplicationScoped
public class ContactMerge {

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private ContactRules rules;

    @Inject
    private Pictures pictures;

    /**
     * Everything of one contact becomes the other's, and the one is gone. What both have, the one that stays keeps. Both are
     * locked with all that refers to them, so that nobody refers to the one that goes from now on.
     *
     * @return the one that stays; it has yet to be announced as changed, that the two are one is announced
     */
    public ContactEntity into(ContactEntity stays, ContactEntity goes) {
        var following = conversations(goes);
        var gone = goes.snapshot();
        // their conversations follow by their foreign key
        move(
                "update contact_session set contact_id = :stays where account_id = :account and contact_id = :goes",
                stays,
                goes);
        move(
                "update contact_note set contact_id = :stays where account_id = :account and contact_id = :goes",
                stays,
                goes);
        move(
                "update message set author_contact_id = :stays where account_id = :account and author_contact_id = :goes",
                stays,
                goes);

        if (stays.avatarUrl() == null) {
            pictures.moveContact(goes.id(), stays.id());
        }
        outbox.record(new ContactDeleted(gone));
        em.remove(goes);
        // before the other takes its address: both would have it for a moment
        em.flush();

        stays.reachAt(first(stays.email(), goes.email()), first(stays.phoneNumber(), goes.phoneNumber()));
        stays.identifyAs(first(stays.identifier(), goes.identifier()));
        if (stays.name().isBlank() && !goes.name().isBlank()) {
            stays.rename(goes.name());
        }
        if (stays.avatarUrl() == null) {
            stays.show(goes.avatarUrl());
        }
        stays.describe(DeepMerge.of(goes.additionalAttributes(), stays.additionalAttributes()));
        stays.describeCustom(DeepMerge.of(goes.customAttributes(), stays.customAttributes()));
        rules.carriesNotTooMuch(stays);
        stays.touched(clock.instant());
        outbox.record(new ContactMerged(stays.snapshot(), gone, following));
        return stays;
    }

    /** The newest ones; a contact may have any number of them. */
    private List<Long> conversations(ContactEntity of) {
        return em.createQuery(
                        "select c.id from ConversationEntity c where c.accountId = :account "
                                + "and c.contact.id = :contact order by c.id desc",
                        Long.class)
                .setParameter("account", of.accountId())
                .setParameter("contact", of.id())
                .setMaxResults(ContactMerged.MOST_FOLLOWING)
                .getResultList();
    }

    private void move(String statement, ContactEntity stays, ContactEntity goes) {
        em.createNativeQuery(statement)
                .setParameter("account", stays.accountId())
                .setParameter("stays", stays.id())
                .setParameter("goes", goes.id())
                .executeUpdate();
    }

    private static String first(String one, String other) {
        return Optional.ofNullable(one).orElse(other);
    }
}
