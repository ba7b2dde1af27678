package io.helpdesk.core.account;

import io.helpdesk.api.account.OwnMembership;
import io.helpdesk.api.account.User;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.deed.DeedTarget;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Members about themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class OwnMembershipBean implements OwnMembership {

    @Inject
    private EntityManager em;

    @Inject
    private Memberships memberships;

    @Inject
    private Users users;

    @Inject
    private DeedRegister deeds;

    @Inject
    private RecentLookups recent;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    public User declare(TokenOwner owner, long accountId, Availability availability, Boolean autoOffline) {
        var membership = locked(owner, accountId);
        var before = membership.availability();
        membership.declare(availability, autoOffline, clock.instant());
        if (availability != null && availability != before) {
            enter(membership, availability);
        }
        em.flush();
        recent.forgetAfterCommit();
        return users.self(owner);
    }

    @Override
    public void activate(TokenOwner owner, long accountId) {
        locked(owner, accountId).activate(clock.instant());
    }

    private void enter(MembershipEntity membership, Availability now) {
        if (now != Availability.OFFLINE) {
            var user = em.find(UserEntity.class, membership.userId());
            deeds.enter(
                    membership.accountId(),
                    now == Availability.BUSY ? Deed.Kind.WENT_AWAY : Deed.Kind.CAME_BACK,
                    user.id(),
                    new DeedTarget(user.id(), user.email()),
                    "");
        }
    }

    private MembershipEntity locked(TokenOwner owner, long accountId) {
        if (owner.kind() != Caller.Kind.USER) {
            throw new NotFound("account");
        }
        var membership = memberships.find(accountId, owner.id()).orElseThrow(() -> new NotFound("account"));
        rows.lock(membership, "account");
        return membership;
    }
}
