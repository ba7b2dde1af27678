package io.helpdesk.core.whatsapp;

import io.helpdesk.core.channeltype.PhoneSpellings;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.Rows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds WhatsApp inboxes by what the provider calls them. */
@Stateless
public class CloudInboxes {

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    /** The inbox, if there is a provider to call for it; also one that is switched off. */
    public Optional<CloudInbox> connected(long accountId, long inboxId) {
        return rows.find(InboxEntity.class, accountId, inboxId).flatMap(CloudInboxes::connected);
    }

    private static Optional<CloudInbox> connected(InboxEntity inbox) {
        return Optional.of(inbox)
                .filter(found -> found.type().hasProvider())
                .map(CloudInbox::of)
                .filter(found -> found.config().usable());
    }

    /** All of the account's, by their keys. */
    public List<CloudInbox> ofAccount(long accountId) {
        return em
                .createQuery(
                        "select i from InboxEntity i where i.accountId = :account and i.phoneNumber is not null order by i.id",
                        InboxEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .flatMap(inbox -> connected(inbox).stream())
                .toList();
    }

    /**
     * The inbox with this number in any account, as the provider writes it (whatsapp-cloud 9); connected or not.
     *
     * @param digits of the number
     */
    public Optional<CloudInbox> shownAs(String digits) {
        var spellings = PhoneSpellings.of(digits);
        return withNumbers(spellings).stream()
                .min(Comparator.comparingInt(
                        inbox -> spellings.indexOf(inbox.number().substring(1))));
    }

    /**
     * The inbox with this number in any account, connected or not.
     *
     * @param digits of the number
     */
    public Optional<CloudInbox> withNumber(String digits) {
        return withNumbers(List.of(digits)).stream().findFirst();
    }

    private List<CloudInbox> withNumbers(List<String> digits) {
        return em
                .createQuery("select i from InboxEntity i where i.phoneNumber in :numbers", InboxEntity.class)
                .setParameter(
                        "numbers", digits.stream().map(number -> "+" + number).toList())
                .getResultList()
                .stream()
                .filter(inbox -> inbox.type().hasProvider())
                .map(CloudInbox::of)
                .toList();
    }
}
