package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.notification.NotificationChoices;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Keeps what members want to be told of (chatwoot-desk 3.3). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class NotificationChoicesBean implements NotificationChoices {

    private static final Set<Topic> USUAL = Set.of(Topic.ASSIGNMENT);

    @Inject
    private EntityManager em;

    @Inject
    private Choices choices;

    @Inject
    private Memberships memberships;

    @Inject
    private NaturalLocks locks;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Choice own(Caller caller) {
        var membership = member(caller);
        return choices.of(caller.accountId(), membership.userId())
                .map(chosen -> choice(membership, chosen.mail(), chosen.push()))
                .orElseGet(() -> choice(membership, USUAL, USUAL));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Choice choose(Caller caller, Set<Topic> mail, Set<Topic> push) {
        var membership = member(caller);
        locks.hold(caller.accountId(), "notification choice of " + membership.userId());
        var chosen = choices.of(caller.accountId(), membership.userId())
                .orElseGet(() -> NotificationChoiceEntity.of(caller.accountId(), membership.userId()));
        chosen.choose(mail, push);
        em.persist(chosen);
        return choice(membership, mail, push);
    }

    private MembershipEntity member(Caller caller) {
        if (caller.userId() == null) {
            throw new Forbidden("notification");
        }
        return memberships.find(caller.accountId(), caller.userId()).orElseThrow(() -> new Forbidden("notification"));
    }

    private static Choice choice(MembershipEntity membership, Set<Topic> mail, Set<Topic> push) {
        return new Choice(membership.id(), membership.accountId(), membership.userId(), mail, push);
    }
}
